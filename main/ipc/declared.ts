import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

/** What the earner states themselves. SECURITY: its files leave the wallet by the system's own save dialog alone. */
export function declaredHandlers(
  session: RemoteWallet,
  desktop: Desktop,
): Pick<Handlers, Extract<keyof Handlers, `declared.${string}`>> {
  return {
    'declared.add': (draft, files) => session.declare(draft, files),
    'declared.change': (id, draft, keep, files) => session.restate(id, draft, keep, files),
    'declared.draft': (place) => session.draft(place),
    'declared.keepDraft': (place, draft) => session.keepDraft(place, draft),
    'declared.dropDraft': (place) => session.keepDraft(place, null),
    'declared.read': (id) => session.declaration(id),
    'declared.saveFile': async (id, sha256) => {
      const file = await session.declaredFile(id, sha256);
      if (!file.ok) return file;
      const path = await desktop.chooseTarget(file.value.fileName);
      if (path === null) return success(null);
      const written = await desktop.write(path, file.value.bytes);
      return written.ok ? success({ path }) : written;
    },
  };
}
