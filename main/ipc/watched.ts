import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

/** SECURITY: a page never names a folder to be watched; the person chooses it in the system's own dialog. */
export function watchedHandlers(
  session: RemoteWallet,
  desktop: Desktop,
): Pick<Handlers, Extract<keyof Handlers, `watched.${string}`>> {
  return {
    'watched.read': () => session.watched(),
    'watched.add': async () => {
      const paths = await desktop.chooseFiles('folder');
      if (paths === null) return success(null);
      let last = await session.watched();
      for (const path of paths) {
        last = await session.watchFolder(path);
        if (!last.ok) break;
      }
      return last;
    },
    'watched.remove': (path) => session.unwatchFolder(path),
    'watched.takeExisting': (path) => session.takeExisting(path),
  };
}
