import { watch } from 'node:fs';
import { success } from '../../shared/result';
import type { Vault } from '../vault/types';
import { refusing } from './refusing';
import { folderOf, nameOf, remember, unseen } from './watched-memory';
import { scanFolder } from './watched-scan';
import { createSettling, restMilliseconds, type Settling } from './watched-settled';

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

export interface LookParts {
  readonly vault: () => Vault | null;
  readonly now: () => Date;
  /** Takes in files of the folder of that name. */
  readonly take: (paths: readonly string[], folder: string) => unknown;
}

/** Looks into folders: when the system tells of a change, and every now and then. */
export interface Looks {
  readonly begin: (path: string) => void;
  readonly end: (path: string) => void;
  readonly endAll: () => void;
}

export function createLooks({ vault, now, take }: LookParts): Looks {
  const live = new Map<string, Live>();

  /** One look into a folder; takes what is new and stands still. */
  async function look(path: string): Promise<void> {
    const one = live.get(path);
    const open = vault();
    if (!one || !open || one.looking) return;
    one.looking = true;
    try {
      const scan = await scanFolder(path);
      const folder = vault() === open ? folderOf(open, path) : undefined;
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

  return {
    begin,
    end,
    endAll() {
      for (const path of [...live.keys()]) end(path);
    },
  };
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
