import { fileURLToPath } from 'node:url';
import { createHiddenPages } from '../electron/hidden-page';
import * as lifecycle from '../electron/lifecycle';
import { openProfiles } from '../electron/profile-store';
import { bundle } from './bundle';
import { createPageFirst } from './page-first';
import { createSpeech } from './speech';
import { startWallet } from './start-wallet';
import { openStored } from './stored';

/** English until Electron is ready: it does not tell the language of the system before. */
const atFirst = 'en';

/**
 * What needs no window, made before Electron is ready. Above all the wallet's thread: it has the most code to load, and
 * gets ready beside Chromium instead of after it.
 * @param fault told when that thread has died
 */
export function prepareWallet(fault: (detail: string) => void) {
  const place = lifecycle.places(fileURLToPath(bundle));
  const stored = openStored(place.preferences);
  const speech = createSpeech(atFirst);
  const hidden = createHiddenPages();
  const profiles = openProfiles(place.data, place.wallet, () => new Date());
  const first = createPageFirst();
  const walletPlace = {
    samples: place.samples,
    get wallet() {
      return profiles.folder();
    },
  };
  const wallet = startWallet(walletPlace, atFirst, hidden, first.begun, fault);
  return { place, stored, speech, hidden, profiles, first, wallet };
}

export type Prepared = ReturnType<typeof prepareWallet>;
