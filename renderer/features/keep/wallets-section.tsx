import { Pencil, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import type { Profile } from '../../../shared/profiles';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { SettingsError, SettingsSection } from '../settings/settings-section';
import { TypeToConfirm } from './type-to-confirm';
import { useProfiles, walletName } from './use-profiles';
import { WalletDialog } from './wallet-dialog';
import './keep.css';

type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly profile: Profile }
  | { readonly kind: 'delete'; readonly profile: Profile };

/** The wallets of this computer: made, named, left for another, deleted and brought back. */
export function WalletsSection() {
  const { t, i18n } = useTranslation();
  const words = useErrorWords();
  const all = useProfiles();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [error, setError] = useState<string | null>(null);
  if (!all) return null;
  const carryOut = async (wish: Promise<Result<unknown, WalletError>>): Promise<void> => {
    setAsked(null);
    const done = await wish;
    setError(done.ok ? null : words(done.error));
  };
  const locale = i18n.language === 'pseudo' ? 'en' : i18n.language;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  return (
    <SettingsSection title={t('keep:walletsTitle')} text={t('keep:walletsText')}>
      <ul className="keep-list">
        {all.profiles.map((profile) => {
          const name = walletName(profile, t);
          return (
            <li className="keep-line" key={profile.id}>
              <span className="wallet-dot" data-colour={profile.colour} aria-hidden="true" />
              <div className="keep-line-words">
                <div className="keep-line-name" dir="auto">
                  {name}
                </div>
                {profile.id === all.current && <div className="keep-note">{t('keep:walletPresent')}</div>}
              </div>
              {profile.id !== all.current && (
                <Button onPress={() => void carryOut(bridge.profiles.use(profile.id))}>
                  {t('keep:walletSwitch', { name })}
                </Button>
              )}
              <IconButton
                label={t('keep:walletEdit', { name })}
                icon={<Pencil />}
                onPress={() => setAsked({ kind: 'edit', profile })}
              />
              <IconButton
                label={t('keep:walletDelete', { name })}
                icon={<Trash2 />}
                onPress={() => setAsked({ kind: 'delete', profile })}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <Button onPress={() => setAsked({ kind: 'add' })}>{t('keep:walletAdd')}</Button>
      </div>
      {all.deleted.length > 0 && (
        <>
          <h3 className="keep-subtitle">{t('keep:deletedTitle')}</h3>
          <ul className="keep-list">
            {all.deleted.map((gone) => (
              <li className="keep-line" key={gone.id}>
                <div className="keep-line-words">
                  <div className="keep-line-name" dir="auto">
                    {walletName(gone, t)}
                  </div>
                  <div className="keep-note">
                    {t('keep:deletedUntil', { date: dates.format(new Date(gone.goneAfter)) })}
                  </div>
                </div>
                <IconButton
                  label={t('keep:walletRestore', { name: walletName(gone, t) })}
                  icon={<Undo2 />}
                  onPress={() => void carryOut(bridge.profiles.restore(gone.id))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <SettingsError words={error} />
      {asked?.kind === 'add' && (
        <WalletDialog
          title={t('keep:walletAddTitle')}
          text={t('keep:walletAddText')}
          action={t('keep:walletAddButton')}
          onClose={() => setAsked(null)}
          onSave={(look) => void carryOut(bridge.profiles.create(look))}
        />
      )}
      {asked?.kind === 'edit' && (
        <WalletDialog
          title={t('keep:walletEditTitle')}
          action={t('keep:walletSave')}
          profile={asked.profile}
          onClose={() => setAsked(null)}
          onSave={(look) => void carryOut(bridge.profiles.change(asked.profile.id, look))}
        />
      )}
      {asked?.kind === 'delete' && (
        <TypeToConfirm
          title={t('keep:walletDeleteTitle')}
          text={t('keep:walletDeleteText', { name: walletName(asked.profile, t) })}
          label={t('keep:walletDeleteType', { name: walletName(asked.profile, t) })}
          word={walletName(asked.profile, t)}
          action={t('keep:walletDeleteButton')}
          onConfirm={(typed) => void carryOut(bridge.profiles.delete(asked.profile.id, typed))}
          onClose={() => setAsked(null)}
        />
      )}
    </SettingsSection>
  );
}
