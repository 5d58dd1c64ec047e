import { success } from '../../shared/result';
import type { WalletSession } from '../wallet/types';
import type { Handlers } from './answer';

type VaultChannel = 'vault.state' | 'vault.create' | 'vault.unlock' | 'vault.lock' | 'vault.active';

export function vaultHandlers(session: WalletSession, active: () => void): Pick<Handlers, VaultChannel> {
  return {
    'vault.state': () => success(session.state()),
    'vault.create': (choice) => session.create(choice),
    'vault.unlock': (credentials) => session.unlock(credentials),
    'vault.lock': async () => success(await session.lock()),
    'vault.active': () => {
      active();
      return success(null);
    },
  };
}
