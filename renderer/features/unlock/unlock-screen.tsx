import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnlockMethod, VaultState } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Plate } from '../../ui/plate';
import { LapelMark } from '../../ui/lapel-mark';
import { endPendingRestore } from '../backup/pending-restore';
import { WalletChooser } from '../keep/wallet-chooser';
import { PassphraseField } from './passphrase-field';
import { RecoverForm } from './recover-form';
import { Refusal } from './refusal';
import './unlock.css';

type Closed = Extract<VaultState, { kind: 'locked' | 'unlocking' }>;

/** Opens the wallet. Stays mounted while the key is being made (about half a second), so that nothing flickers. */
export function UnlockScreen({ state }: { readonly state: Closed }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [asking, setAsking] = useState<UnlockMethod | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const known = useKnownMethods(state);
  const busy = asking !== null || state.kind === 'unlocking';

  async function unlock(method: UnlockMethod): Promise<void> {
    if (busy) return;
    setError(null);
    setAsking(method);
    const answer = await bridge.vault.unlock(
      method === 'passphrase' ? { kind: 'passphrase', passphrase } : { kind: 'key-ring' },
    );
    setAsking(null);
    if (answer.ok) return;
    setError(answer.error.kind === 'wrong-passphrase' ? t('unlock:wrongPassphrase') : words(answer.error));
  }

  // A backup that was chosen for a new wallet is not for the one the person has gone to instead.
  useEffect(endPendingRestore, []);

  // A refused passphrase is selected, ready to be typed over.
  useEffect(() => {
    if (error !== null && !busy) form.current?.querySelector('input')?.select();
  }, [error, busy]);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (passphrase !== '') void unlock('passphrase');
  }

  const [recovering, setRecovering] = useState(false);
  const byPassphrase = known.methods.includes('passphrase') && !recovering;
  const byKeyRing = known.methods.includes('key-ring') && !recovering;
  const keyRingThere = known.keyRing?.kind === 'available';
  return (
    <main className="unlock">
      <div className="unlock-card">
        <Plate size="row">
          <LapelMark />
        </Plate>
        <h1>{recovering ? t('keep:recoverTitle') : t('unlock:unlockTitle')}</h1>
        <WalletChooser />
        {recovering && <RecoverForm onBack={() => setRecovering(false)} />}
        {byKeyRing && !byPassphrase && !keyRingThere && <p role="alert">{t('unlock:keyRingMissing')}</p>}
        {byPassphrase && (
          <form ref={form} className="unlock-form" onSubmit={submit} noValidate>
            <PassphraseField
              label={t('unlock:passphrase')}
              purpose="current-password"
              value={passphrase}
              onChange={(typed) => {
                setPassphrase(typed);
                setError(null);
              }}
              error={error}
              autoFocus
            />
            <Button variant="primary" type="submit" isPending={busy}>
              {busy && asking !== 'key-ring' ? t('unlock:unlocking') : t('unlock:unlock')}
            </Button>
          </form>
        )}
        {byKeyRing && keyRingThere && (
          <>
            {byPassphrase && <p className="unlock-or">{t('unlock:or')}</p>}
            <Button
              variant={byPassphrase ? 'secondary' : 'primary'}
              onPress={() => void unlock('key-ring')}
              isPending={busy}
              autoFocus={!byPassphrase}
            >
              {asking === 'key-ring' ? t('unlock:unlocking') : t('unlock:unlockKeyRing')}
            </Button>
          </>
        )}
        {known.methods.includes('recovery') && !recovering && (
          <Button
            variant="quiet"
            isDisabled={busy}
            onPress={() => {
              setError(null);
              setRecovering(true);
            }}
          >
            {t('keep:useRecovery')}
          </Button>
        )}
        {!byPassphrase && <Refusal words={error} />}
      </div>
    </main>
  );
}

/** `unlocking` does not repeat what opens the wallet, so the last answer is kept. */
function useKnownMethods(state: Closed): Pick<Extract<VaultState, { kind: 'locked' }>, 'methods'> & {
  readonly keyRing: Extract<VaultState, { kind: 'locked' }>['keyRing'] | null;
} {
  const [known, setKnown] = useState(state.kind === 'locked' ? state : null);
  if (state.kind === 'locked' && state !== known) setKnown(state);
  return known ?? { methods: ['passphrase'], keyRing: null };
}
