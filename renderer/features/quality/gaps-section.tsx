import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AdditionKey, ownLimits } from '../../../shared/own';
import { fillable, fillOf, type Gap, gapsOf, levelsFor } from '../../../shared/quality';
import type { RecordView } from '../../../shared/wallet';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { BadgeSection } from '../badge/fact-list';
import { useOwnChange } from '../own/use-own-change';
import { useReadOnly } from '../keep/read-only';
import { useFilledWords } from './use-filled-words';
import './quality.css';

/** What this badge does not say, with what its earner adds for themselves: beside the signed data, and never in it. */
export function GapsSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const found = gapsOf(record);
  if (found.length === 0) return null;
  return (
    <BadgeSection title={t('quality:sectionTitle')} id="gaps">
      <p className="aside">{t('quality:sectionText')}</p>
      <ul className="gaps">
        {found.map((gap) => (
          <GapLine key={gap} gap={gap} record={record} />
        ))}
      </ul>
    </BadgeSection>
  );
}

function GapLine({ gap, record }: { readonly gap: Gap; readonly record: RecordView }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const readOnly = useReadOnly();
  const key = readOnly ? undefined : fillable[gap];
  const words = useFilledWords();
  const filled = fillOf(record.own, gap);
  return (
    <li className="gap">
      <div className="gap-row">
        <span>{t(`quality:gap.${gap}`)}</span>
        {key !== undefined && !editing && (
          <Button variant="quiet" onPress={() => setEditing(true)}>
            {t(filled === null ? 'quality:add' : 'quality:change')}
            <span className="hidden-words">: {t(`quality:fill.${gap}`)}</span>
          </Button>
        )}
      </div>
      {filled !== null && !editing && (
        <p className="gap-own" dir="auto">
          <span className="gap-mark">{t('quality:yours')}</span> {words(gap, filled)}
        </p>
      )}
      {key !== undefined && editing && (
        <GapForm gap={gap} addition={key} record={record} onDone={() => setEditing(false)} />
      )}
    </li>
  );
}

interface GapFormProps {
  readonly gap: Gap;
  readonly addition: AdditionKey;
  readonly record: RecordView;
  readonly onDone: () => void;
}

function GapForm({ gap, addition, record, onDone }: GapFormProps) {
  const { t } = useTranslation();
  const change = useOwnChange();
  const before = record.own.additions[addition] ?? '';
  const [text, setText] = useState(before);
  const none = 'none';
  async function keep(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const told = { message: t('quality:kept'), undo: { additions: { [addition]: before } } };
    const done = await change([record.id], { additions: { [addition]: text } }, told);
    if (done.ok) onDone();
  }
  const label = t(`quality:fill.${gap}`);
  return (
    <form className="gap-form" onSubmit={(event) => void keep(event)}>
      {gap === 'level' ? (
        <Select
          label={label}
          items={[
            { value: none, label: t('quality:noLevel') },
            ...levelsFor(record.classification.class).map((value) => ({ value, label: t(`app:level.${value}`) })),
          ]}
          value={text === '' ? none : text}
          onChange={(value) => setText(value === none ? '' : value)}
        />
      ) : (
        <TextField
          label={label}
          value={text}
          onChange={setText}
          maxLength={ownLimits.addition}
          isMultiline={gap === 'skills' || gap === 'criteria'}
          type={gap === 'expiry' ? 'date' : 'text'}
          autoFocus
          {...(gap === 'skills' && { description: t('declared:skillsHint') })}
          {...(gap === 'language' && { description: t('quality:languageHint') })}
        />
      )}
      <div className="gap-buttons">
        <Button variant="primary" type="submit">
          {t('quality:keep')}
        </Button>
        <Button onPress={onDone}>{t('quality:cancel')}</Button>
      </div>
    </form>
  );
}
