import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIfStale, isFresh } from '../../scripts/runtime/build.mjs';

let root: string;
let builds: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lapel-build-'));
  builds = 0;
  mkdirSync(join(root, 'main/wallet'), { recursive: true });
  writeFileSync(join(root, 'main/wallet/a.ts'), 'one');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const build = (): Promise<number> => {
  builds += 1;
  for (const file of ['main/index.js', 'main/cli.js', 'renderer/index.html']) {
    mkdirSync(join(root, 'dist', file, '..'), { recursive: true });
    writeFileSync(join(root, 'dist', file), '');
  }
  return Promise.resolve(0);
};

describe('building when stale', () => {
  it('builds once and then leaves it alone', async () => {
    expect(isFresh(root)).toBe(false);
    await buildIfStale(root, build);
    await buildIfStale(root, build);
    expect(builds).toBe(1);
  });

  it.each<[string, () => void]>([
    ['a changed source', () => writeFileSync(join(root, 'main/wallet/a.ts'), 'other')],
    ['a touched source', () => utimesSync(join(root, 'main/wallet/a.ts'), 1, 1)],
    ['a new file', () => writeFileSync(join(root, 'main/b.ts'), '')],
    ['a deleted file', () => rmSync(join(root, 'main/wallet/a.ts'))],
    ['a changed package.json', () => writeFileSync(join(root, 'package.json'), '{}')],
    ['a missing output', () => rmSync(join(root, 'dist/main/cli.js'))],
  ])('builds again after %s', async (_name, change) => {
    await buildIfStale(root, build);
    change();
    await buildIfStale(root, build);
    expect(builds).toBe(2);
  });

  it('counts a failed build as stale', async () => {
    await buildIfStale(root, build);
    writeFileSync(join(root, 'main/wallet/a.ts'), 'broken');
    await expect(buildIfStale(root, () => Promise.resolve(1))).rejects.toThrow(/build failed/);
    expect(isFresh(root)).toBe(false);
  });

  it('builds once for two commands at the same moment', async () => {
    await Promise.all([buildIfStale(root, build), buildIfStale(root, build)]);
    expect(builds).toBe(1);
  });
});
