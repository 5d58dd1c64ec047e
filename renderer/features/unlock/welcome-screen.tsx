import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyRing } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/radio-group';
import { methodsOf, type PassphraseProblem, type Protection, passphraseProblem } from './new-wallet';
import { PassphraseField } from './passphrase-field';
import { minimumPassphraseLength } from './passphrase-strength';
import { StrengthMeter } from './strength-meter';
import { WelcomePicture } from './welcome-picture';
import './unlock.css';

/** First run: what Lapel is, and what shall open the wallet. */
export function WelcomeScreen({ keyRing }: { readonly keyRing: KeyRing }) {
  const { t } = useTranslation();
  return (
    <main className="welcome">
      <div className="welcome-cloth">
        <WelcomePicture label={t('unlock:pictureAlt')} />
        <h1>{t('unlock:welcomeTitle')}</h1>
        <p>{t('unlock:welcomeText')}</p>
      </div>
      <div className="welcome-form">
        <NewWalletForm keyRing={keyRing} />
      </div>
    </main>
  );
}

function NewWalletForm({ keyRing }: { readonly keyRing: KeyRing }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [protection, setProtection] = useState<Protection>('passphrase');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const withPassphrase = methodsOf(protection).includes('passphrase');

  async function create(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const found = withPassphrase ? passphraseProblem(first, second) : null;
    setProblem(found);
    setRefusal(null);
    if (found !== null) return;
    setBusy(true);
    const created = await bridge.vault.create({
      passphrase: withPassphrase ? first : null,
      keyRing: methodsOf(protection).includes('key-ring'),
    });
    setBusy(false);
    if (!created.ok) setRefusal(words(created.error));
  }

  const errorAt = (field: PassphraseProblem['field']) =>
    problem?.field !== field
      ? null
      : problem.kind === 'too-short'
        ? t('unlock:errorTooShort', { minimum: minimumPassphraseLength })
        : t('unlock:errorNotSame');

  return (
    <form className="unlock-form" onSubmit={(event) => void create(event)} noValidate>
      <h2>{t('unlock:protectTitle')}</h2>
      <p className="unlock-lead">{t('unlock:protectText')}</p>
      {keyRing.kind === 'available' && (
        <ProtectionChoice backend={keyRing.backend} value={protection} onChange={setProtection} />
      )}
      {withPassphrase && (
        <>
          <PassphraseField
            label={t('unlock:newPassphrase')}
            description={t('unlock:newPassphraseHint', { minimum: minimumPassphraseLength })}
            purpose="new-password"
            value={first}
            onChange={setFirst}
            error={errorAt('first')}
            isDisabled={busy}
            autoFocus
          />
          <StrengthMeter passphrase={first} />
          <PassphraseField
            label={t('unlock:repeatPassphrase')}
            purpose="new-password"
            value={second}
            onChange={setSecond}
            error={errorAt('second')}
            isDisabled={busy}
          />
        </>
      )}
      <Loss protection={protection} />
      {refusal !== null && (
        <p className="unlock-refusal" role="alert">
          {refusal}
        </p>
      )}
      <Button variant="primary" type="submit" isPending={busy}>
        {busy ? t('unlock:creating') : t('unlock:create')}
      </Button>
    </form>
  );
}

interface ProtectionChoiceProps {
  readonly backend: string;
  readonly value: Protection;
  readonly onChange: (value: Protection) => void;
}

/** Offered only where the system has a real key ring. */
function ProtectionChoice({ backend, value, onChange }: ProtectionChoiceProps) {
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
          description: t('unlock:methodKeyRingHint', { backend }),
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
