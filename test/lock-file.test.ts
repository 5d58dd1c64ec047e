import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources/read-sources';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
}

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const packages: Readonly<Record<string, Locked>> = read('package-lock.json').packages;

/** Where npm looks for a package from a given place, nearest first. */
function placesFor(from: string, name: string): string[] {
  const parts = from === '' ? [] : from.split('/node_modules/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/node_modules/'));
  return [...above.reverse().map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
}

describe('the lock file', () => {
  it('knows the binaries of every platform, or a clean install stops where a registry serves only some', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => placesFor(place, name).every((at) => !(at in packages))),
    );
    expect(missing).toEqual([]);
  });

  it('has a version for every package', () => {
    expect(Object.entries(packages).filter(([, entry]) => entry.version === undefined)).toEqual([]);
  });

  it('names no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const { dependencies, devDependencies } = read('package.json');
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  it('decides on every install script', () => {
    const { allowScripts } = read('package.json');
    const lock: Readonly<Record<string, { hasInstallScript?: boolean }>> = read('package-lock.json').packages;
    const withScript = Object.keys(lock).filter((place) => lock[place]?.hasInstallScript === true);
    const names = withScript.map((place) => place.replace(/^.*node_modules\//, ''));
    expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
  });
});
