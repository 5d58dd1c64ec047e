import { lstat, opendir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of a watched folder that could be a badge, as it stands now. */
export interface SeenFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export type Scan =
  | { readonly kind: 'files'; readonly files: readonly SeenFile[]; readonly full: boolean }
  | { readonly kind: 'gone' };

export const scanLimits = {
  /** Folders within the folder. */
  depth: 4,
  /** Entries that are looked at in one scan, whatever they are. */
  entries: 20_000,
  /** A badge of a few megabytes at most; what is larger in a downloads folder is something else. */
  bytes: 16 * 1024 * 1024,
} as const;

/** By its ending alone, because a downloads folder holds thousands of other things that are not worth opening. */
const endings: ReadonlySet<string> = new Set(['.png', '.svg', '.json', '.jsonld', '.jwt', '.jws', '.pdf', '.zip']);

/**
 * The files of a folder and of the folders in it that could be badges, nearest first.
 * SECURITY: links are not followed, so none leads out of the folder or in a circle; depth and number are limited.
 */
export async function scanFolder(root: string, limits: typeof scanLimits | ScanLimits = scanLimits): Promise<Scan> {
  const files: SeenFile[] = [];
  let left = limits.entries;
  let level: string[] = [root];
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth += 1) {
    const deeper: string[] = [];
    for (const folder of level) {
      const names = await namesIn(folder, left);
      if (names === null && folder === root) return { kind: 'gone' };
      for (const name of names ?? []) {
        left -= 1;
        const path = join(folder, name);
        const entry = await lstat(path).catch(() => null);
        if (entry?.isDirectory()) deeper.push(path);
        const fits = entry?.isFile() === true && endings.has(extname(name).toLowerCase());
        if (fits && entry.size > 0 && entry.size <= limits.bytes) {
          files.push({ path, size: entry.size, changedAt: entry.mtimeMs });
        }
      }
      if (left <= 0) return { kind: 'files', files, full: true };
    }
    level = deeper;
  }
  return { kind: 'files', files, full: level.length > 0 };
}

export type ScanLimits = { readonly [Limit in keyof typeof scanLimits]: number };

/** Names in order, hidden ones left out; null for a folder that cannot be read. */
async function namesIn(folder: string, most: number): Promise<readonly string[] | null> {
  try {
    const names: string[] = [];
    for await (const { name } of await opendir(folder)) {
      if (names.length >= most) break;
      if (!name.startsWith('.')) names.push(name);
    }
    return names.sort();
  } catch {
    return null;
  }
}
