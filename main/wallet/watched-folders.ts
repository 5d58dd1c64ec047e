import { resolve } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { WatchedFolder, WatchedView } from '../../shared/watched';
import type { Vault } from '../vault/types';
import { mayWatch } from './watched-allowed';
import { createLooks, type LookParts } from './watched-looks';
import { folderOf, markOf, nameOf, remember, type StoredFolder, storedFolders } from './watched-memory';
import { scanFolder, type SeenFile } from './watched-scan';

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

export interface WatchedParts extends LookParts {
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly take: (paths: readonly string[], folder: string) => Result<Job, WalletError>;
  readonly takeAsked: (paths: readonly string[]) => Result<Job, WalletError>;
}

export type Watched = WatchedSession & {
  /** Begins with what came while the wallet was locked. */
  readonly start: () => void;
  readonly stop: () => void;
};

export function createWatched(parts: WatchedParts): Watched {
  const { withVault, now, takeAsked } = parts;
  const looks = createLooks(parts);

  async function view(): Promise<Result<WatchedView, WalletError>> {
    const all = withVault((open) => success(storedFolders(open)));
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

  async function add(path: string): Promise<Result<WatchedView, WalletError>> {
    const refusal = withVault((open) => mayWatch(path, storedFolders(open)));
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
    looks.begin(path);
    return view();
  }

  return {
    watched: view,
    watchFolder: (path) => add(resolve(path)),
    async unwatchFolder(path) {
      const gone = withVault((open) => (open.takeOffShelf('watched-folder', path), success(null)));
      if (!gone.ok) return gone;
      looks.end(path);
      return view();
    },
    async takeExisting(path) {
      const found = withVault((open) => success(folderOf(open, path)));
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
        for (const { path } of storedFolders(open)) looks.begin(path);
        return success(null);
      });
    },
    stop: looks.endAll,
  };
}
