import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import { readRecoveryCode, tidyRecoveryCode } from '../../../shared/recovery-code';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { NewPassphrase } from './new-passphrase';
import { Refusal } from './refusal';
import { useNewPassphrase } from './use-new-passphrase';

/** Opens the wallet with its recovery code: first the code, then the passphrase that shall hold from now on. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [code, setCode] = useState('');
  const [isRight, setRight] = useState(false);
  const renewed = useNewPassphrase();
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
    if (isRight && !renewed.isFine()) return;
    setBusy(true);
    const answer = isRight
      ? await bridge.vault.unlock({ kind: 'recovery', code, passphrase: renewed.passphrase })
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
      {isRight && <NewPassphrase {...renewed.fields} isDisabled={busy} autoFocus />}
      {isRight && <Refusal words={refusal} />}
      <Button variant="primary" type="submit" isPending={busy}>
        {isRight ? t('keep:recoverOpen') : t('keep:recoverCheck')}
      </Button>
      <Button variant="quiet" isDisabled={busy} onPress={onBack}>
        {t('keep:usePassphrase')}
      </Button>
    </form>
  );
}
