import { homedir } from 'node:os';
import { isAbsolute, parse, relative, sep } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { mostWatchedFolders } from '../../shared/watched';
import type { StoredFolder } from './watched-memory';

/** Whether a folder may be watched beside these. Errors: `folder-too-wide`, `too-many-folders`, `folder-watched-already`. */
export function mayWatch(path: string, folders: readonly StoredFolder[]): Result<null, WalletError> {
  if (path === parse(path).root || within(homedir(), path)) return failure({ kind: 'folder-too-wide', path });
  if (folders.length >= mostWatchedFolders) return failure({ kind: 'too-many-folders', limit: mostWatchedFolders });
  if (folders.some((one) => within(path, one.path))) return failure({ kind: 'folder-watched-already' });
  return success(null);
}

function within(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  // A folder may have a name that begins with two dots.
  const leavesIt = way === '..' || way.startsWith(`..${sep}`);
  return !leavesIt && !isAbsolute(way);
}
