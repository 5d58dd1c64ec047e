import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Statement } from '../../../shared/declared';
import { bridge } from '../../bridge';
import { useAppDispatch } from '../../store/store';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/toasts';
import { dialogClosed } from '../palette/palette-slice';
import { DeclaredForm } from './declared-form';
import { type DraftFile, emptyFields, fieldsOf, keptFiles, newFiles } from './draft';

/** States an achievement; open while the store says so. */
export function NewDeclaredDialog() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const toast = useToast();
  const close = (): void => void dispatch(dialogClosed());
  return (
    <Dialog isOpen onClose={close} title={t('declared:addTitle')} size="wide">
      <DeclaredForm
        place="new"
        fields={emptyFields}
        files={[]}
        action={t('declared:keep')}
        onCancel={close}
        onKeep={async (draft, files) => {
          const added = await newFiles(files);
          if (!added.ok) return added.error;
          const made = await bridge.declared.add({ ...draft, skills: [...draft.skills] }, added.value);
          if (!made.ok) return made.error;
          close();
          toast.show({
            message: t('declared:kept', { name: draft.title.trim() }),
            action: { label: t('declared:open'), onPress: () => void navigate(`/badge/${made.value.id}`) },
          });
          return null;
        }}
      />
    </Dialog>
  );
}

interface ChangeDeclaredDialogProps {
  readonly id: string;
  /** What the form begins with: what holds now, or something that was said before. */
  readonly statement: Statement;
  readonly onClose: () => void;
}

/** States it anew. */
export function ChangeDeclaredDialog({ id, statement, onClose }: ChangeDeclaredDialogProps) {
  const { t } = useTranslation();
  const toast = useToast();
  return (
    <Dialog isOpen onClose={onClose} title={t('declared:changeTitle')} size="wide">
      <DeclaredForm
        place={id}
        fields={fieldsOf(statement)}
        files={keptFiles(statement.files)}
        action={t('declared:keepChange')}
        onCancel={onClose}
        onKeep={async (draft, files) => {
          const added = await newFiles(files);
          if (!added.ok) return added.error;
          const said = { ...draft, skills: [...draft.skills] };
          const done = await bridge.declared.change(id, said, kept(files), added.value);
          if (!done.ok) return done.error;
          onClose();
          toast.show({ message: t('declared:changed', { name: draft.title.trim() }) });
          return null;
        }}
      />
    </Dialog>
  );
}

function kept(files: readonly DraftFile[]): string[] {
  return files.flatMap((file) => (file.kind === 'kept' ? [file.sha256] : []));
}
