import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { type PassphraseProblem, passphraseProblem } from '../unlock/new-wallet';
import { PassphraseField } from '../unlock/passphrase-field';
import { minimumPassphraseLength } from '../unlock/passphrase-strength';
import { StrengthMeter } from '../unlock/strength-meter';
import '../unlock/unlock.css';

interface NewPassphraseDialogProps {
  readonly onClose: () => void;
  readonly onChosen: (passphrase: string) => void;
}

/** Asks for the passphrase of the backups, twice, and says what hangs on it. */
export function NewPassphraseDialog({ onClose, onChosen }: NewPassphraseDialogProps) {
  const { t } = useTranslation();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);

  function choose(event: SubmitEvent): void {
    event.preventDefault();
    const found = passphraseProblem(first, second);
    setProblem(found);
    if (found === null) onChosen(first);
  }
  const errorAt = (field: PassphraseProblem['field']) =>
    problem?.field !== field
      ? null
      : problem.kind === 'too-short'
        ? t('unlock:errorTooShort', { minimum: minimumPassphraseLength })
        : t('unlock:errorNotSame');

  return (
    <Dialog isOpen onClose={onClose} title={t('backup:dialogTitle')}>
      <form className="unlock-form" onSubmit={choose} noValidate>
        <p className="backup-lead">{t('backup:dialogText')}</p>
        <PassphraseField
          label={t('backup:newPassphrase')}
          description={t('unlock:newPassphraseHint', { minimum: minimumPassphraseLength })}
          purpose="new-password"
          value={first}
          onChange={setFirst}
          error={errorAt('first')}
          autoFocus
        />
        <StrengthMeter passphrase={first} />
        <PassphraseField
          label={t('backup:repeatPassphrase')}
          purpose="new-password"
          value={second}
          onChange={setSecond}
          error={errorAt('second')}
        />
        <p className="backup-lead">{t('backup:dialogRemember')}</p>
        <ButtonRow
          cancel={<Button onPress={onClose}>{t('backup:cancel')}</Button>}
          action={
            <Button variant="primary" type="submit">
              {t('backup:continue')}
            </Button>
          }
        />
      </form>
    </Dialog>
  );
}
