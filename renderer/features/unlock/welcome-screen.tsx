import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyRing } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/radio-group';
import { WalletChooser } from '../keep/wallet-chooser';
import { useWelcomeBackup } from '../backup/use-welcome-backup';
import { NewPassphrase } from './new-passphrase';
import { methodsOf, type Protection } from './new-wallet';
import { RecoveryStep } from './recovery-step';
import { useNewPassphrase } from './use-new-passphrase';
import { WelcomePicture } from './welcome-picture';
import './unlock.css';

/** First run: what Lapel is, and what shall open the wallet. */
export function WelcomeScreen({ keyRing }: { readonly keyRing: KeyRing }) {
  const { t } = useTranslation();
  const backup = useWelcomeBackup();
  return (
    <main className="welcome">
      <div className="welcome-cloth">
        <WelcomePicture label={t('unlock:pictureAlt')} />
        <h1>{t('unlock:welcomeTitle')}</h1>
        <p>{t('unlock:welcomeText')}</p>
      </div>
      <div className="welcome-form">
        <div className="welcome-start">
          <WalletChooser />
          {backup.chosen}
          <NewWalletForm keyRing={keyRing} otherWay={backup.choose} />
        </div>
      </div>
    </main>
  );
}

interface NewWalletFormProps {
  readonly keyRing: KeyRing;
  /** Offered below the first step, for those who do not begin anew. */
  readonly otherWay: ReactNode;
}

function NewWalletForm({ keyRing, otherWay }: NewWalletFormProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [protection, setProtection] = useState<Protection>('passphrase');
  const chosen = useNewPassphrase();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [step, setStep] = useState<'protect' | 'recovery'>('protect');
  const withPassphrase = methodsOf(protection).includes('passphrase');

  function goOn(event: SubmitEvent): void {
    event.preventDefault();
    setRefusal(null);
    if (!withPassphrase || chosen.isFine()) setStep('recovery');
  }
  async function create(recovery: string | null): Promise<void> {
    if (busy) return;
    setBusy(true);
    const created = await bridge.vault.create({
      passphrase: withPassphrase ? chosen.passphrase : null,
      keyRing: methodsOf(protection).includes('key-ring'),
      recovery,
    });
    setBusy(false);
    if (!created.ok) setRefusal(words(created.error));
  }

  if (step === 'recovery') {
    return (
      <RecoveryStep
        busy={busy}
        refusal={refusal}
        onCreate={(code) => void create(code)}
        onBack={() => setStep('protect')}
      />
    );
  }
  return (
    <form className="unlock-form" onSubmit={goOn} noValidate>
      <h2>{t('unlock:protectTitle')}</h2>
      <p className="unlock-lead">{t('unlock:protectText')}</p>
      {keyRing.kind === 'available' && <ProtectionChoice value={protection} onChange={setProtection} />}
      {withPassphrase && <NewPassphrase {...chosen.fields} isDisabled={busy} autoFocus />}
      <Loss protection={protection} />
      <Button variant="primary" type="submit">
        {t('unlock:create')}
      </Button>
      {otherWay}
    </form>
  );
}

interface ProtectionChoiceProps {
  readonly value: Protection;
  readonly onChange: (value: Protection) => void;
}

/** Offered only where the system has a real key ring. */
function ProtectionChoice({ value, onChange }: ProtectionChoiceProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      label={t('unlock:methodLabel')}
      value={value}
      onChange={(chosen) => onChange(chosen as Protection)}
      items={[
        { value: 'passphrase', label: t('unlock:methodPassphrase'), description: t('unlock:methodPassphraseHint') },
        {
          value: 'key-ring',
          label: t('unlock:methodKeyRing'),
          description: t('unlock:methodKeyRingHint'),
        },
        { value: 'both', label: t('unlock:methodBoth'), description: t('unlock:methodBothHint') },
      ]}
    />
  );
}

/** Says plainly what is lost, before it can be. */
function Loss({ protection }: { readonly protection: Protection }) {
  const { t } = useTranslation();
  const text =
    protection === 'passphrase'
      ? t('unlock:lossPassphrase')
      : protection === 'key-ring'
        ? t('unlock:lossKeyRing')
        : t('unlock:lossBoth');
  return (
    <div className="loss">
      <h3>{t('unlock:lossTitle')}</h3>
      <p>{text}</p>
    </div>
  );
}
