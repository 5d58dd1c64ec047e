import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { MenuButton } from '../../ui/menu-button';
import { useProfiles, walletName } from './use-profiles';
import './keep.css';

/** Goes to another wallet, and says why where it cannot. Shown only where there is another. */
export function WalletChooser() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const profiles = useProfiles();
  const [error, setError] = useState<string | null>(null);
  if (!profiles || profiles.profiles.length < 2) return null;
  const present = profiles.profiles.find(({ id }) => id === profiles.current);
  const go = async (id: string): Promise<void> => {
    if (id === profiles.current) return;
    setError(null);
    const gone = await bridge.profiles.use(id);
    if (!gone.ok) setError(words(gone.error));
  };
  return (
    <div className="wallet-choice">
      <MenuButton
        label={present ? walletName(present, t) : t('keep:walletsChoose')}
        icon={<span className="wallet-dot" data-colour={present?.colour ?? 'slate'} aria-hidden="true" />}
        value={profiles.current}
        items={profiles.profiles.map((profile) => ({ id: profile.id, label: walletName(profile, t) }))}
        onAction={(id) => void go(id)}
      />
      {error !== null && (
        <p className="wallet-choice-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
