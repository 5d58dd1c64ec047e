import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VaultState } from '../../../shared/wallet';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { useCopy } from '../../ui/use-copy';
import { WalletChooser } from '../keep/wallet-chooser';
import { DamagedBackup } from './damaged-backup';
import { SalvageForm } from './salvage-form';
import { StartOver } from './start-over';
import './unlock.css';

/** The wallet file is damaged: what can be done, what gives back most first, and where the untouched file lies. */
export function DamagedScreen({ state }: { readonly state: Extract<VaultState, { kind: 'damaged' }> }) {
  const { t } = useTranslation();
  const [copied, copy] = useCopy();
  return (
    <main className="unlock">
      <div className="unlock-card unlock-card-wide">
        <h1>{t('unlock:damagedTitle')}</h1>
        <p>{t('unlock:damagedText')}</p>
        <WalletChooser />
        <section className="damaged-way">
          <h2>{t('keep:salvageTitle')}</h2>
          <SalvageForm />
        </section>
        <DamagedBackup />
        <StartOver />
        <Disclosure title={t('unlock:damagedDetail')}>
          <p className="unlock-detail">{state.detail}</p>
          <h3>{t('unlock:damagedKept')}</h3>
          <p className="kept-path">
            <code dir="ltr">{state.keptAt}</code>
          </p>
          <Button variant="secondary" icon={copied ? <Check /> : <Copy />} onPress={() => copy(state.keptAt)}>
            {copied ? t('unlock:copied') : t('unlock:copyPath')}
          </Button>
        </Disclosure>
      </div>
    </main>
  );
}
