import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import { readRecoveryCode, tidyRecoveryCode } from '../../../shared/recovery-code';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { NewPassphrase } from './new-passphrase';
import { type PassphraseProblem, passphraseProblem } from './new-wallet';

/** Opens the wallet with its recovery code: first the code, then the passphrase that shall hold from now on. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [code, setCode] = useState('');
  const [isRight, setRight] = useState(false);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const say = (error: WalletError): void =>
    setRefusal(
      error.kind === 'recovery-code-typo' && error.group !== null
        ? t('keep:recoverGroup', { group: error.group })
        : words(error),
    );

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setRefusal(null);
    // A slip of the pen is told at once; only a code that may be one is asked of the wallet.
    const read = readRecoveryCode(code);
    if (!read.ok) {
      say(read.error);
      return;
    }
    const found = isRight ? passphraseProblem(first, second) : null;
    setProblem(found);
    if (found !== null) return;
    setBusy(true);
    const answer = isRight
      ? await bridge.vault.unlock({ kind: 'recovery', code, passphrase: first })
      : await bridge.keys.tryCode(code);
    setBusy(false);
    if (!answer.ok) say(answer.error);
    else setRight(true);
  }

  return (
    <form className="unlock-form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="unlock-hint">{isRight ? t('keep:recoverChecked') : t('keep:recoverText')}</p>
      {!isRight && (
        <TextField
          label={t('keep:recoverCode')}
          description={t('keep:recoverCodeHint')}
          value={code}
          onChange={(typed) => {
            setCode(typed);
            setRefusal(null);
          }}
          onBlur={() => setCode((typed) => (readRecoveryCode(typed).ok ? tidyRecoveryCode(typed) : typed))}
          error={refusal}
          isMultiline
          autoFocus
          autoComplete="off"
          spellCheck="false"
          maxLength={256}
        />
      )}
      {isRight && (
        <NewPassphrase
          first={first}
          second={second}
          onFirst={setFirst}
          onSecond={setSecond}
          problem={problem}
          isDisabled={busy}
          autoFocus
        />
      )}
      {isRight && refusal !== null && (
        <p className="unlock-refusal" role="alert">
          {refusal}
        </p>
      )}
      <Button variant="primary" type="submit" isPending={busy}>
        {isRight ? t('keep:recoverOpen') : t('keep:recoverCheck')}
      </Button>
      <Button variant="quiet" isDisabled={busy} onPress={onBack}>
        {t('keep:usePassphrase')}
      </Button>
    </form>
  );
}
