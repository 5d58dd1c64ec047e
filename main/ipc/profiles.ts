import type { WalletPlaceView } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import type { Profile, Profiles } from '../../shared/profiles';
import { type Result, success } from '../../shared/result';
import type { Handlers } from './answer';

type Look = Pick<Profile, 'name' | 'colour'>;
type ProfilesChannel = Extract<keyof Handlers, `profiles.${string}` | `place.${string}`>;
type Answer<T> = Promise<Result<T, WalletError>>;

/** The wallets of this computer and where they lie. The app gives the real one. */
export interface WalletHouse {
  read(): Profiles;
  create(look: Look): Answer<Profiles>;
  change(id: string, look: Look): Answer<Profiles>;
  use(id: string): Answer<Profiles>;
  /** `typed`: the name of the wallet, as the person typed it. Errors: `name-not-typed`. */
  delete(id: string, typed: string): Answer<Profiles>;
  restore(id: string): Answer<Profiles>;
  place(): Answer<WalletPlaceView>;
  showFolder(): void;
  /** Asks for the folder; null when the person changes their mind. */
  move(): Answer<WalletPlaceView | null>;
  erase(typed: string): Answer<null>;
  /** The file of the last backup of the present wallet; null where none is known or it is gone. */
  lastBackup(): string | null;
  rememberBackup(path: string): void;
}

export function profilesHandlers(house: WalletHouse): Pick<Handlers, ProfilesChannel> {
  return {
    'profiles.read': () => success(house.read()),
    'profiles.create': (look) => house.create(look),
    'profiles.change': (id, look) => house.change(id, look),
    'profiles.use': (id) => house.use(id),
    'profiles.delete': (id, typed) => house.delete(id, typed),
    'profiles.restore': (id) => house.restore(id),
    'place.read': () => house.place(),
    'place.show': () => {
      house.showFolder();
      return success(null);
    },
    'place.move': () => house.move(),
    'place.erase': (typed) => house.erase(typed),
  };
}
