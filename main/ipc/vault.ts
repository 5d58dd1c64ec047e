import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';

type VaultChannel = Extract<keyof Handlers, `vault.${string}`>;

/** @param opening a wallet that is opening by itself is not told as a locked one before this is settled */
export function vaultHandlers(
  session: RemoteWallet,
  opening: Promise<void>,
  active: () => void,
): Pick<Handlers, VaultChannel> {
  return {
    'vault.state': async () => {
      await opening;
      return success(await session.state());
    },
    'vault.create': (choice) => session.create(choice),
    'vault.unlock': (credentials) => session.unlock(credentials),
    'vault.salvage': (proof) => session.salvage(proof),
    'vault.adopt': () => session.adoptSalvaged(),
    'vault.startOver': () => session.startOver(),
    'vault.lock': async () => success(await session.lock()),
    'vault.active': () => {
      active();
      return success(null);
    },
  };
}
