import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VaultState } from '../../../shared/wallet';
import { Button } from '../../ui/button';
import { useCopy } from '../../ui/use-copy';
import { SalvageForm } from './salvage-form';
import './unlock.css';

/** The wallet file is damaged: what happened, where the untouched file lies, and what can be done. */
export function DamagedScreen({ state }: { readonly state: Extract<VaultState, { kind: 'damaged' }> }) {
  const { t } = useTranslation();
  const [copied, copy] = useCopy();
  return (
    <main className="unlock">
      <div className="unlock-card unlock-card-wide">
        <h1>{t('unlock:damagedTitle')}</h1>
        <p>{t('unlock:damagedText')}</p>
        <h2>{t('keep:salvageTitle')}</h2>
        <SalvageForm />
        <h2>{t('unlock:damagedKept')}</h2>
        <p className="kept-path">
          <code>{state.keptAt}</code>
        </p>
        <Button variant="secondary" icon={copied ? <Check /> : <Copy />} onPress={() => copy(state.keptAt)}>
          {copied ? t('unlock:copied') : t('unlock:copyPath')}
        </Button>
        <h2>{t('unlock:damagedDo')}</h2>
        <ul>
          <li>{t('unlock:damagedDoBackup')}</li>
          <li>{t('unlock:damagedDoNew')}</li>
          <li>{t('unlock:damagedDoKeep')}</li>
        </ul>
        <h2>{t('unlock:damagedDetail')}</h2>
        <p className="unlock-detail">{state.detail}</p>
      </div>
    </main>
  );
}
