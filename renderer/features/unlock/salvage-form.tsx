import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../../../shared/keys';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { PassphraseField } from './passphrase-field';

/** Opens what can be read of a damaged wallet. A recovery code is taken in the place of the passphrase. */
export function SalvageForm() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function open(proof: Proof): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    const answer = await bridge.vault.salvage(proof);
    setBusy(false);
    if (answer.ok) return;
    const { kind } = answer.error;
    if (kind === 'wrong-passphrase') setError(t('unlock:wrongPassphrase'));
    else setError(kind === 'vault-damaged' ? t('keep:salvageNothing') : words(answer.error));
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (typed !== '') void open({ kind: 'passphrase', passphrase: typed });
  }
  return (
    <form className="unlock-form" onSubmit={submit} noValidate>
      <p>{t('keep:salvageText')}</p>
      <PassphraseField
        label={t('unlock:passphrase')}
        purpose="current-password"
        value={typed}
        onChange={setTyped}
        error={error}
        autoFocus
      />
      <Button variant="primary" type="submit" isPending={busy}>
        {busy ? t('keep:salvageOpening') : t('keep:salvageOpen')}
      </Button>
      <Button isDisabled={busy} onPress={() => void open({ kind: 'key-ring' })}>
        {t('keep:salvageRing')}
      </Button>
    </form>
  );
}
