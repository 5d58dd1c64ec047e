import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { PassphraseField } from './passphrase-field';
import './unlock.css';

interface PassphraseFormProps<Value> {
  /** What the passphrase opens. */
  readonly lead: ReactNode;
  readonly label: string;
  readonly words: { readonly open: string; readonly opening: string; readonly cancel: string };
  /** Why it did not open is said beside the field. */
  readonly tryIt: (passphrase: string) => Promise<Result<Value, WalletError>>;
  /** Told what was in it, unless the form was taken away meanwhile. */
  readonly onOpened?: (value: Value, passphrase: string) => void;
  /** Told while a passphrase is tried, which takes seconds and cannot be called back. */
  readonly onBusy?: (busy: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of a file that exists, and stays until it is the right one. */
export function PassphraseForm<Value>(props: PassphraseFormProps<Value>) {
  const { lead, label, words, tryIt, onOpened, onBusy, onCancel } = props;
  const errorWords = useErrorWords();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const there = useRef(false);
  useEffect(() => {
    there.current = true;
    return () => void (there.current = false);
  }, []);

  function nowBusy(is: boolean): void {
    setBusy(is);
    onBusy?.(is);
  }
  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy || passphrase === '') return;
    nowBusy(true);
    setError(null);
    const tried = await tryIt(passphrase);
    if (!there.current) return;
    nowBusy(false);
    if (tried.ok) onOpened?.(tried.value, passphrase);
    else setError(errorWords(tried.error));
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
