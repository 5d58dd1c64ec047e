import { watch } from 'node:fs';
import { homedir } from 'node:os';
import { basename, isAbsolute, parse, relative, resolve } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { mostWatchedFolders, type WatchedFolder, type WatchedView } from '../../shared/watched';
import type { Vault } from '../vault/types';
import { refusing } from './refusing';
import { markOf, remember, type StoredFolder, unseen } from './watched-memory';
import { scanFolder, type SeenFile } from './watched-scan';
import { createSettling, restMilliseconds, type Settling } from './watched-settled';

type Job = { readonly job: string };

/** Folders the person chose, whose new badges are taken in while the wallet is unlocked. Nothing in them is ever moved or changed. */
export interface WatchedSession {
  watched(): Promise<Result<WatchedView, WalletError>>;
  /** What stands in it already is counted and offered, not taken. */
  watchFolder(path: string): Promise<Result<WatchedView, WalletError>>;
  unwatchFolder(path: string): Promise<Result<WatchedView, WalletError>>;
  /** Takes in what stood there before; as any import the person asks for. */
  takeExisting(path: string): Promise<Result<Job, WalletError>>;
}

export interface WatchedParts {
  readonly vault: () => Vault | null;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly now: () => Date;
  readonly take: (paths: readonly string[], folder: string) => Result<Job, WalletError>;
  readonly takeAsked: (paths: readonly string[]) => Result<Job, WalletError>;
}

export type Watched = WatchedSession & {
  /** Begins with what came while the wallet was locked. */
  readonly start: () => void;
  readonly stop: () => void;
};

/** Where the system tells nothing (network drives, folders within folders), this is how long a new badge waits at most. */
const rescanMilliseconds = 60_000;
/** A burst of changes is one look. */
const burstMilliseconds = 400;

interface Live {
  readonly settling: Settling;
  readonly close: () => void;
  timer: NodeJS.Timeout | undefined;
  looking: boolean;
}

export function createWatched(parts: WatchedParts): Watched {
  const { vault, withVault, now, take, takeAsked } = parts;
  const live = new Map<string, Live>();

  const stored = (open: Vault) => open.shelf<StoredFolder>('watched-folder').map(({ value }) => value);
  const find = (open: Vault, path: string) => stored(open).find((one) => one.path === path);

  async function view(): Promise<Result<WatchedView, WalletError>> {
    const all = withVault((open) => success(stored(open)));
    if (!all.ok) return all;
    const folders: WatchedFolder[] = [];
    for (const folder of all.value) {
      const scan = await scanFolder(folder.path);
      const before = new Set(folder.before);
      const files = scan.kind === 'files' ? scan.files : [];
      const { path, addedAt } = folder;
      const existing = files.filter((file) => before.has(markOf(file))).length;
      const state = scan.kind === 'gone' ? ('gone' as const) : ('watching' as const);
      folders.push({ path, name: nameOf(path), addedAt, state, existing });
    }
    return success({ folders });
  }

  /** One look into a folder; takes what is new and stands still. */
  async function look(path: string): Promise<void> {
    const one = live.get(path);
    const open = vault();
    if (!one || !open || one.looking) return;
    one.looking = true;
    try {
      const scan = await scanFolder(path);
      const folder = vault() === open ? find(open, path) : undefined;
      if (scan.kind === 'gone' || !folder || live.get(path) !== one) return;
      const settled = one.settling.settled(unseen(folder, scan.files), now().getTime());
      if (settled.length > 0) {
        // Remembered first: a file that brings the import down must not do so at every start. A disk that is full keeps
        // neither a memory nor a badge; the next look finds the same files.
        const kept = refusing(() => {
          open.putOnShelf('watched-folder', path, remember(folder, settled));
          return success(null);
        });
        if (!kept.ok) return;
        take(
          settled.map((file) => file.path),
          nameOf(path),
        );
      }
    } finally {
      one.looking = false;
      later(path, one.settling.waiting() ? restMilliseconds + 100 : rescanMilliseconds);
    }
  }

  function later(path: string, milliseconds: number): void {
    const one = live.get(path);
    if (!one) return;
    clearTimeout(one.timer);
    // A wallet that cannot be read now, as when its disk is gone for a moment, may be at the next look.
    one.timer = setTimeout(() => void look(path).catch(() => undefined), milliseconds);
    one.timer.unref();
  }

  function begin(path: string): void {
    if (live.has(path)) return;
    live.set(path, {
      settling: createSettling(),
      close: hear(path, () => later(path, burstMilliseconds)),
      timer: undefined,
      looking: false,
    });
    later(path, 0);
  }

  function end(path: string): void {
    const one = live.get(path);
    live.delete(path);
    clearTimeout(one?.timer);
    one?.close();
  }

  async function add(path: string): Promise<Result<WatchedView, WalletError>> {
    const refusal = withVault((open) => refusalOf(path, stored(open)));
    if (!refusal.ok) return refusal;
    const scan = await scanFolder(path);
    if (scan.kind === 'gone') return failure({ kind: 'folder-absent', path });
    const put = withVault((open) => {
      const before = scan.files.map(markOf).slice(-20_000);
      const folder: StoredFolder = { path, addedAt: now().toISOString(), seen: [], before };
      open.putOnShelf('watched-folder', path, folder);
      return success(null);
    });
    if (!put.ok) return put;
    begin(path);
    return view();
  }

  return {
    watched: view,
    watchFolder: (path) => add(resolve(path)),
    async unwatchFolder(path) {
      const gone = withVault((open) => (open.takeOffShelf('watched-folder', path), success(null)));
      if (!gone.ok) return gone;
      end(path);
      return view();
    },
    async takeExisting(path) {
      const found = withVault((open) => success(find(open, path)));
      if (!found.ok) return found;
      const scan = await scanFolder(path);
      if (!found.value || scan.kind === 'gone') return failure({ kind: 'folder-absent', path });
      const before = new Set(found.value.before);
      const files: readonly SeenFile[] = scan.files.filter((file) => before.has(markOf(file)));
      const folder = remember({ ...found.value, before: [] }, files);
      const put = withVault((open) => (open.putOnShelf('watched-folder', path, folder), success(null)));
      return put.ok ? takeAsked(files.map((file) => file.path)) : put;
    },
    start() {
      withVault((open) => {
        for (const { path } of stored(open)) begin(path);
        return success(null);
      });
    },
    stop() {
      for (const path of [...live.keys()]) end(path);
    },
  };
}

const nameOf = (path: string): string => basename(path) || path;

const within = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

function refusalOf(path: string, folders: readonly StoredFolder[]): Result<null, WalletError> {
  if (path === parse(path).root || within(homedir(), path)) return failure({ kind: 'folder-too-wide', path });
  if (folders.length >= mostWatchedFolders) return failure({ kind: 'too-many-folders', limit: mostWatchedFolders });
  if (folders.some((one) => within(path, one.path))) return failure({ kind: 'folder-watched-already' });
  return success(null);
}

/** Hears of changes where the system tells of them; where it does not, the regular look finds them. */
function hear(path: string, changed: () => void): () => void {
  try {
    const watcher = watch(path, { persistent: false }, changed);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
