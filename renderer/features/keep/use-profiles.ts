import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import type { Profile, Profiles } from '../../../shared/profiles';
import { bridge } from '../../bridge';

/** The wallets of this computer; null until they are read. */
export function useProfiles(): Profiles | null {
  const [profiles, setProfiles] = useState<Profiles | null>(null);
  useEffect(() => {
    void bridge.profiles.read().then((answer) => answer.ok && setProfiles(answer.value));
    return bridge.on.profilesChanged(setProfiles);
  }, []);
  return profiles;
}

export function walletName({ name }: Pick<Profile, 'name'>, t: TFunction): string {
  return name.trim() === '' ? t('keep:walletUnnamed') : name;
}
