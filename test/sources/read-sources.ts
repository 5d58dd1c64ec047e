import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Source texts by their path from the repository root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

export const root = resolve(import.meta.dirname, '../..');

/** Reads every TypeScript and JavaScript file below the named folders. */
export function readSources(folders: readonly string[]): Sources {
  const found = new Map<string, string>();
  for (const folder of folders) {
    const start = join(root, folder);
    if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) continue;
    for (const entry of readdirSync(start, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|tsx|mjs)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      found.set(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8'));
    }
  }
  return found;
}

/** Reads single files of the root; one that does not exist is left out. */
export function readFiles(paths: readonly string[]): Sources {
  const there = paths.filter((path) => existsSync(join(root, path)));
  return new Map(there.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
