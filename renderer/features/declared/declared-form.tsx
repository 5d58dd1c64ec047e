import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cleanDraft,
  declaredKinds,
  type DeclaredDraft,
  type DeclaredKind,
  declaredLimits,
} from '../../../shared/declared';
import type { WalletError } from '../../../shared/errors';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useWhen } from '../backup/use-when';
import { type DraftFields, type DraftFile, draftOf } from './draft';
import { FilesField } from './files-field';
import { useKeptDraft } from './use-kept-draft';
import './declared.css';

interface DeclaredFormProps {
  /** Where what is written and not yet kept belongs: `new`, or the id of the record that is stated anew. */
  readonly place: string;
  readonly fields: DraftFields;
  readonly files: readonly DraftFile[];
  readonly action: string;
  /** Null where it was kept. */
  readonly onKeep: (draft: DeclaredDraft, files: readonly DraftFile[]) => Promise<WalletError | null>;
  readonly onCancel: () => void;
}

/** What the earner states. What is wrong is said at the end, before anything leaves the form. */
export function DeclaredForm(props: DeclaredFormProps) {
  const { place, fields: first, files: firstFiles, action, onKeep, onCancel } = props;
  const { t } = useTranslation();
  const words = useErrorWords();
  const when = useWhen();
  const [fields, setFields] = useState(first);
  const [files, setFiles] = useState(firstFiles);
  const [problem, setProblem] = useState<WalletError | null>(null);
  const [busy, setBusy] = useState(false);
  const kept = useKeptDraft(place, ({ draft }) => setFields({ ...draft, skills: draft.skills.join('\n') }));
  const set = (change: Partial<DraftFields>): void => {
    const next = { ...fields, ...change };
    setFields(next);
    kept.typed(next);
    setProblem(null);
  };
  const large = files.find(({ size }) => size > declaredLimits.fileSize);

  async function keep(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const draft = draftOf(fields);
    const clean = cleanDraft(draft);
    if (!clean.ok) {
      setProblem(clean.error);
      return;
    }
    if (large) {
      setProblem({ kind: 'declared-file-too-large', name: large.name, limit: declaredLimits.fileSize });
      return;
    }
    setBusy(true);
    const refused = await onKeep(draft, files);
    if (refused === null) kept.discard();
    setProblem(refused);
    setBusy(false);
  }

  return (
    <form className="declared-form" onSubmit={(event) => void keep(event)} noValidate>
      <p className="declared-note">{t('declared:note')}</p>
      {kept.begun && (
        <div className="declared-begun" role="status">
          <p>{t('declared:begun', { when: when(kept.begun.at) })}</p>
          <Button
            onPress={() => {
              kept.discard();
              setFields(first);
            }}
          >
            {t('declared:startAfresh')}
          </Button>
        </div>
      )}
      <Select
        label={t('declared:kindLabel')}
        items={declaredKinds.map((value) => ({ value, label: t(`declared:kind.${value}`) }))}
        value={fields.kind}
        onChange={(kind) => set({ kind: kind as DeclaredKind })}
      />
      <TextField
        label={t('declared:title')}
        value={fields.title}
        onChange={(title) => set({ title })}
        maxLength={declaredLimits.title}
        autoFocus
        isRequired
        error={problem?.kind === 'declared-untitled' ? words(problem) : null}
      />
      <TextField
        label={t('declared:issuer')}
        value={fields.issuer}
        onChange={(issuer) => set({ issuer })}
        maxLength={declaredLimits.issuer}
      />
      <div className="declared-days">
        <TextField label={t('declared:date')} type="date" value={fields.date} onChange={(date) => set({ date })} />
        <TextField
          label={t('declared:endDate')}
          description={t('declared:endDateHint')}
          type="date"
          value={fields.endDate}
          onChange={(endDate) => set({ endDate })}
        />
      </div>
      <TextField
        label={t('declared:description')}
        value={fields.description}
        onChange={(description) => set({ description })}
        maxLength={declaredLimits.description}
        isMultiline
      />
      <TextField
        label={t('declared:skills')}
        description={t('declared:skillsHint')}
        value={fields.skills}
        onChange={(skills) => set({ skills })}
        isMultiline
      />
      <TextField
        label={t('declared:link')}
        description={t('declared:linkHint')}
        type="url"
        value={fields.link}
        onChange={(link) => set({ link })}
        maxLength={declaredLimits.link}
      />
      <FilesField
        files={files}
        onChange={(chosen) => {
          setFiles(chosen);
          setProblem(null);
        }}
        onTooMany={() => setProblem({ kind: 'declared-too-many-files', limit: declaredLimits.files })}
      />
      {problem !== null && problem.kind !== 'declared-untitled' && (
        <p className="declared-problem" role="alert">
          {t('declared:notKept', { reason: words(problem) })}
        </p>
      )}
      <ButtonRow
        action={
          <Button variant="primary" type="submit" isPending={busy}>
            {busy ? t('declared:keeping') : action}
          </Button>
        }
        cancel={
          <Button
            onPress={() => {
              kept.discard();
              onCancel();
            }}
          >
            {t('declared:cancel')}
          </Button>
        }
      />
    </form>
  );
}
