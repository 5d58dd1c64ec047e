import { opendir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IntakeError } from '../../shared/errors';
import { limits } from './limits';
import { unreadable } from './read-file';

/** A file to read, or a path that gave none. */
export type Collected =
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly size: number }
  | { readonly kind: 'refused'; readonly path: string; readonly name: string; readonly error: IntakeError };

/** What one walk has met so far. */
interface Walk {
  readonly signal: AbortSignal;
  /** Real paths of folders: a link back up is walked no second time. */
  readonly folders: Set<string>;
  files: number;
  full: boolean;
}

/**
 * Every file the paths name, folders walked to their ends in name order. Hidden entries inside folders are left out
 * (they are the system's, not the earner's); a path given by name is taken whatever it is called. Ends quietly when
 * the signal says so, and with `too-many` at the limit.
 */
export async function* collectFiles(
  paths: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Collected> {
  const walk: Walk = { signal, folders: new Set(), files: 0, full: false };
  for (const path of paths) {
    const before = walk.files;
    let isFolder = false;
    for await (const collected of visit(path, 0, walk)) {
      isFolder ||= collected.path !== path;
      yield collected;
    }
    const nothing = walk.files === before && !isFolder && !signal.aborted && !walk.full;
    if (nothing && (await isDirectory(path))) yield refused(path, { kind: 'no-badge-in-folder' });
    if (signal.aborted || walk.full) return;
  }
}

function refused(path: string, error: IntakeError): Collected {
  return { kind: 'refused', path, name: basename(path), error };
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

async function* visit(path: string, depth: number, walk: Walk): AsyncGenerator<Collected> {
  if (walk.signal.aborted || walk.full) return;
  const entry = await stat(path).catch((error: unknown) => unreadable(error));
  if ('kind' in entry) {
    yield refused(path, entry);
    return;
  }
  if (entry.isDirectory()) {
    yield* visitFolder(path, depth, walk);
    return;
  }
  // Sockets, pipes and devices inside a folder are passed over; one named by hand is refused when it is read.
  if (!entry.isFile() && depth > 0) return;
  if (walk.files >= limits.files) {
    walk.full = true;
    yield refused(path, { kind: 'too-many', count: walk.files + 1, limit: limits.files });
    return;
  }
  walk.files += 1;
  yield { kind: 'file', path, name: basename(path), size: entry.size };
}

async function* visitFolder(path: string, depth: number, walk: Walk): AsyncGenerator<Collected> {
  if (depth > limits.folderDepth) return;
  try {
    const real = await realpath(path);
    if (walk.folders.has(real)) return;
    walk.folders.add(real);
    const names: string[] = [];
    for await (const entry of await opendir(path)) if (!entry.name.startsWith('.')) names.push(entry.name);
    for (const name of names.sort()) yield* visit(join(path, name), depth + 1, walk);
  } catch (error) {
    yield refused(path, unreadable(error));
  }
}
