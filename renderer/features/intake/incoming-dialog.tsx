import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRowsById } from '../../read-model/use-records';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { useReadOnly } from '../keep/read-only';
import { startImport } from './start-import';
import { type IncomingLink, useIncoming } from './use-incoming';
import { useImportDispatch } from './use-imports';

/** A link from outside asks for something: shown in words, and done only when the person says so. */
export function IncomingDialog() {
  const [current, next] = useIncoming();
  return current === null ? null : <Question incoming={current} onDone={next} />;
}

function Question({ incoming, onDone }: { readonly incoming: IncomingLink; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const link = incoming.kind === 'link' ? incoming.link : null;
  const named = useRowsById(link?.kind === 'open' ? [link.id] : []);
  const cancel = (
    <Button variant="secondary" autoFocus onPress={onDone}>
      {t('intake:linkCancel')}
    </Button>
  );
  const dialog = (
    title: string,
    text: string,
    detail: string | null,
    action: { label: string; run: () => void } | null,
  ) => (
    <Dialog isOpen onClose={onDone} title={title} role="alertdialog">
      <p className="incoming-text">{text}</p>
      {detail !== null && (
        <p className="incoming-address" dir="ltr">
          {detail}
        </p>
      )}
      {action === null ? (
        <div className="dialog-actions">{cancel}</div>
      ) : (
        <ButtonRow
          cancel={cancel}
          action={
            <Button
              variant="primary"
              onPress={() => {
                onDone();
                action.run();
              }}
            >
              {action.label}
            </Button>
          }
        />
      )}
    </Dialog>
  );
  if (incoming.kind === 'refused') {
    return dialog(t('intake:linkRefusedTitle'), t(`errors:own-link-why.${incoming.why}`), null, null);
  }
  if (readOnly && incoming.link.kind !== 'open')
    return dialog(t('intake:linkAddTitle'), t('errors:read-only'), null, null);
  switch (incoming.link.kind) {
    case 'add-address': {
      const { url, host } = incoming.link;
      const run = () => void dispatch(startImport(() => bridge.intake.url(url)));
      return dialog(t('intake:linkAddTitle'), t('intake:linkAddFrom', { host }), url, {
        label: t('intake:linkAdd'),
        run,
      });
    }
    case 'add-token': {
      const { token } = incoming.link;
      const run = () => void dispatch(startImport(() => bridge.intake.text(token)));
      return dialog(t('intake:linkAddTitle'), t('intake:linkAddToken'), null, { label: t('intake:linkAdd'), run });
    }
    case 'open': {
      const { id } = incoming.link;
      const [row] = named;
      if (!row) return dialog(t('intake:linkOpenAbsentTitle'), t('intake:linkOpenAbsent'), null, null);
      const run = () => void navigate(`/badge/${id}`);
      const label = t('intake:linkOpen');
      return dialog(t('intake:linkOpenTitle'), t('intake:linkOpenText'), row.name ?? t('intake:unnamed'), {
        label,
        run,
      });
    }
  }
}
