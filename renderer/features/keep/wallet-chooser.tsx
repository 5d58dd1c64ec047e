import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { MenuButton } from '../../ui/menu-button';
import { useProfiles, walletName } from './use-profiles';
import './keep.css';

/** Goes to another wallet. Shown only where there is another. */
export function WalletChooser() {
  const { t } = useTranslation();
  const profiles = useProfiles();
  if (!profiles || profiles.profiles.length < 2) return null;
  const present = profiles.profiles.find(({ id }) => id === profiles.current);
  return (
    <div className="wallet-choice">
      <MenuButton
        label={present ? walletName(present, t) : t('keep:walletsChoose')}
        icon={<span className="wallet-dot" data-colour={present?.colour ?? 'slate'} aria-hidden="true" />}
        value={profiles.current}
        items={profiles.profiles.map((profile) => ({ id: profile.id, label: walletName(profile, t) }))}
        onAction={(id) => id !== profiles.current && void bridge.profiles.use(id)}
      />
    </div>
  );
}
