import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { WalletError } from '../../../shared/errors';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { PassphraseField } from './passphrase-field';
import './unlock.css';

interface PassphraseFormProps {
  /** What the passphrase opens. */
  readonly lead: ReactNode;
  readonly label: string;
  readonly words: { readonly open: string; readonly opening: string; readonly cancel: string };
  /** Resolves to why it did not open, which is said beside the field; to null where it did. */
  readonly tryIt: (passphrase: string) => Promise<WalletError | null>;
  /** Told while a passphrase is tried, which takes seconds and cannot be called back. */
  readonly onBusy?: (busy: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of a file that exists, and stays until it is the right one. */
export function PassphraseForm({ lead, label, words, tryIt, onBusy, onCancel }: PassphraseFormProps) {
  const errorWords = useErrorWords();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function nowBusy(is: boolean): void {
    setBusy(is);
    onBusy?.(is);
  }
  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy || passphrase === '') return;
    nowBusy(true);
    setError(null);
    const refused = await tryIt(passphrase);
    nowBusy(false);
    if (refused) setError(errorWords(refused));
  }
  return (
    <form className="unlock-form" onSubmit={(event) => void open(event)} noValidate>
      {lead}
      <PassphraseField
        label={label}
        purpose="current-password"
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setError(null);
        }}
        error={error}
        autoFocus
      />
      <ButtonRow
        cancel={
          <Button onPress={onCancel} isDisabled={busy}>
            {words.cancel}
          </Button>
        }
        action={
          <Button variant="primary" type="submit" isPending={busy}>
            {busy ? words.opening : words.open}
          </Button>
        }
      />
    </form>
  );
}
