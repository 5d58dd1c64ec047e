import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import { ownLimits } from '../../../shared/own';
import { useKeptText } from './use-kept-text';
import { useOwnChange } from './use-own-change';
import '../../ui/field.css';

/** Plain text that keeps itself. */
export function NotesField({ id, notes }: { readonly id: string; readonly notes: string }) {
  const { t } = useTranslation();
  const change = useOwnChange();
  const keep = useCallback((text: string) => change([id], { notes: text }).then(({ ok }) => ok), [change, id]);
  const { text, write, flush, state } = useKeptText(notes, keep);
  return (
    <TextField className="field notes-field" value={text} onChange={write} onBlur={flush} maxLength={ownLimits.notes}>
      <Label>{t('own:notes')}</Label>
      <div className="field-control">
        <TextArea rows={4} dir="auto" placeholder={t('own:notesPlaceholder')} />
      </div>
      <Text slot="description" className="field-description">
        {t(`own:notesState.${state}`)}
      </Text>
    </TextField>
  );
}
