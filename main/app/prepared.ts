import { fileURLToPath } from 'node:url';
import { createHiddenPages } from '../electron/hidden-page';
import * as lifecycle from '../electron/lifecycle';
import { openProfiles } from '../electron/profile-store';
import { bundle } from './bundle';
import { createHeld } from './held';
import { startWallet } from './start-wallet';
import { openStored } from './stored';

/** English until Electron is ready: it does not tell the language of the system before. */
const atFirst = 'en';

/**
 * What needs no window, made before Electron is ready. Above all the wallet's thread: it has the most code to load, and
 * gets ready beside Chromium instead of after it.
 * @param begun settled when the key ring may be asked
 */
export function prepareWallet(begun: Promise<void>) {
  const place = lifecycle.places(fileURLToPath(bundle));
  const stored = openStored(place.preferences);
  const hidden = createHiddenPages();
  const profiles = openProfiles(place.data, place.wallet, () => new Date());
  /** Why the wallet's thread has died, each time it has. */
  const faults = createHeld<string>();
  const walletPlace = {
    samples: place.samples,
    get wallet() {
      return profiles.folder();
    },
  };
  const wallet = startWallet(walletPlace, atFirst, hidden, begun, faults.say);
  return { place, stored, hidden, profiles, faults, wallet };
}

export type Prepared = ReturnType<typeof prepareWallet>;
