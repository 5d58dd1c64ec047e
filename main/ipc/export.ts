import type { WalletError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

type ExportChannel = Extract<keyof Handlers, `export.${string}`>;
type Saved = Result<{ readonly path: string } | null, WalletError>;

export function exportHandlers(session: RemoteWallet, desktop: Desktop): Pick<Handlers, ExportChannel> {
  /** Asks where to, then writes whole or not at all; null when the person changes their mind. */
  async function save(fileName: string, bytes: Uint8Array): Promise<Saved> {
    const path = await desktop.chooseTarget(fileName);
    if (path === null) return success(null);
    const written = await desktop.write(path, bytes);
    return written.ok ? success({ path }) : written;
  }
  return {
    'export.original': async (id) => {
      const original = await session.original(id);
      return original.ok ? save(original.value.fileName, original.value.bytes) : original;
    },
    'export.transcript': async (request) => {
      const made = await session.transcript(request);
      return made.ok ? save(made.value.fileName, made.value.bytes) : made;
    },
  };
}
