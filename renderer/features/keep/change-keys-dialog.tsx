import { type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyChange } from '../../../shared/keys';
import type { UnlockMethod } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { NewPassphrase } from '../unlock/new-passphrase';
import { PassphraseField } from '../unlock/passphrase-field';
import { useNewPassphrase } from '../unlock/use-new-passphrase';
import { Refusal } from '../unlock/refusal';
import { CodeCard } from './code-card';

export type Asked = KeyChange['kind'];

interface ChangeKeysDialogProps {
  readonly asked: Asked;
  readonly methods: readonly UnlockMethod[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One change of what opens the wallet. Who asks shows once more that they have the key. */
export function ChangeKeysDialog({ asked, methods, onDone, onClose }: ChangeKeysDialogProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const byPassphrase = methods.includes('passphrase');
  const [present, setPresent] = useState('');
  const renewed = useNewPassphrase();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const code = useNewCode(asked === 'set-recovery');
  const texts = {
    'set-passphrase': byPassphrase
      ? ([t('keep:changePassphrase'), t('keep:changePassphraseText'), t('keep:apply')] as const)
      : ([t('keep:addPassphrase'), t('keep:addPassphraseText'), t('keep:applyAdd')] as const),
    'remove-passphrase': [t('keep:removePassphrase'), t('keep:removePassphraseText'), t('keep:applyRemove')],
    'add-key-ring': [t('keep:addKeyRing'), t('keep:addKeyRingText'), t('keep:applyAdd')],
    'remove-key-ring': [t('keep:removeKeyRing'), t('keep:removeKeyRingText'), t('keep:applyRemove')],
    'set-recovery': [t('keep:newCode'), t('keep:newCodeText'), t('keep:stepKept')],
    'remove-recovery': [t('keep:removeCode'), t('keep:removeCodeText'), t('keep:applyRemove')],
  } as const;
  const [title, text, action] = texts[asked];

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setRefusal(null);
    if (asked === 'set-passphrase' && !renewed.isFine()) return;
    if (asked === 'set-recovery' && code === null) return;
    setBusy(true);
    const proof = byPassphrase
      ? ({ kind: 'passphrase', passphrase: present } as const)
      : ({ kind: 'key-ring' } as const);
    const change: KeyChange =
      asked === 'set-passphrase'
        ? { kind: asked, passphrase: renewed.passphrase }
        : asked === 'set-recovery'
          ? { kind: asked, code: code ?? '' }
          : { kind: asked };
    const done = await bridge.keys.change(proof, change);
    setBusy(false);
    if (done.ok) onDone();
    else setRefusal(done.error.kind === 'wrong-passphrase' ? t('unlock:wrongPassphrase') : words(done.error));
  }

  return (
    <Dialog isOpen onClose={onClose} title={title.replace(/…$/, '')}>
      <form className="keep-form" onSubmit={(event) => void submit(event)} noValidate>
        <p>{text}</p>
        {asked === 'set-recovery' && code !== null && <CodeCard code={code} />}
        {byPassphrase ? (
          <PassphraseField
            label={t('keep:proofPassphrase')}
            purpose="current-password"
            value={present}
            onChange={setPresent}
            error={refusal}
            autoFocus={asked !== 'set-recovery'}
          />
        ) : (
          <p className="keep-note">{t('keep:proofKeyRing')}</p>
        )}
        {asked === 'set-passphrase' && <NewPassphrase {...renewed.fields} isDisabled={busy} />}
        {!byPassphrase && <Refusal words={refusal} />}
        <ButtonRow
          cancel={<Button onPress={onClose}>{t('keep:cancel')}</Button>}
          action={
            <Button
              variant={asked.startsWith('remove') ? 'danger' : 'primary'}
              type="submit"
              isPending={busy}
              isDisabled={byPassphrase && present === ''}
            >
              {action}
            </Button>
          }
        />
      </form>
    </Dialog>
  );
}

/** A code made for this moment, not in force yet; null until it is there. */
export function useNewCode(isWanted: boolean): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let stale = false;
    void bridge.keys.newCode().then((made) => {
      if (!stale && made.ok) setCode(made.value);
    });
    return () => {
      stale = true;
    };
  }, [isWanted]);
  return code;
}
