import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { CodeCard } from '../keep/code-card';
import { useNewCode } from '../keep/change-keys-dialog';
import { Refusal } from './refusal';
import './unlock.css';

interface RecoveryStepProps {
  readonly busy: boolean;
  readonly refusal: string | null;
  /** Makes the wallet, with the code that was kept or without one. */
  readonly onCreate: (code: string | null) => void;
  readonly onBack: () => void;
}

/** The second step of a new wallet: a code for the day the passphrase is gone. It can be left out, and made later. */
export function RecoveryStep({ busy, refusal, onCreate, onBack }: RecoveryStepProps) {
  const { t } = useTranslation();
  const code = useNewCode(true);
  return (
    <div className="unlock-form">
      <h2>{t('keep:stepTitle')}</h2>
      <p className="unlock-lead">{t('keep:stepText')}</p>
      {code !== null && <CodeCard code={code} />}
      <Refusal words={refusal} />
      <Button
        variant="primary"
        isPending={busy}
        isDisabled={code === null}
        onPress={() => code !== null && onCreate(code)}
        autoFocus
      >
        {busy ? t('unlock:creating') : t('keep:stepKept')}
      </Button>
      <div className="unlock-others">
        <Button variant="quiet" isDisabled={busy} onPress={onBack}>
          {t('keep:stepBack')}
        </Button>
        <Button variant="quiet" isDisabled={busy} onPress={() => onCreate(null)}>
          {t('keep:stepSkip')}
        </Button>
      </div>
      <p className="unlock-hint">{t('keep:stepSkipHint')}</p>
    </div>
  );
}
