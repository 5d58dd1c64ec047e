import { describe, expect, it } from 'vitest';
import { english as catalogues } from '../../../shared/catalogues/english';
import { readSources } from '../../sources/read-sources';
import { pluralBase, usesIn } from './key-uses';

/** Keys built from nothing but a namespace and a kind, with the kinds: each needs its words, and no other is used so. */
const built: Readonly<Record<string, readonly string[] | 'all'>> = {
  // One text an error kind; that none is missing or left over is seen by the test of the errors themselves.
  errors: 'all',
  cli: ['added', 'already-there', 'merged', 'restored', 'mended', 'checked'],
};

const english = keysOf(catalogues['en'] ?? {});
const namespaces = new Set(Object.keys(catalogues['en'] ?? {}));

function keysOf(texts: unknown, before = '', separator = ''): string[] {
  if (typeof texts === 'string') return [before];
  return Object.entries(texts as Record<string, unknown>).flatMap(([name, inner]) =>
    keysOf(inner, `${before}${separator}${name}`, before === '' ? ':' : '.'),
  );
}

const uses = [...readSources(['renderer', 'main', 'shared'])].flatMap(([path, text]) =>
  usesIn(text, namespaces).map((use) => ({ ...use, path })),
);
const isBare = (key: string): boolean => key.endsWith(':');

describe('message keys', () => {
  it('finds the keys of the source', () => {
    expect(uses.length).toBeGreaterThan(200);
    expect(english.length).toBeGreaterThan(200);
  });

  it('has a text for every key the source names', () => {
    const bases = new Set(english.map(pluralBase));
    const missing = uses.filter(({ kind, key }) =>
      kind === 'whole' ? !bases.has(key) : !english.some((one) => one.startsWith(key)),
    );
    expect(missing.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  });

  it('builds a key from a namespace alone only where it is told which', () => {
    const bare = new Set(uses.filter(({ key }) => isBare(key)).map(({ key }) => key));
    expect([...bare].sort()).toEqual(
      Object.keys(built)
        .map((namespace) => `${namespace}:`)
        .sort(),
    );
    for (const [namespace, kinds] of Object.entries(built)) {
      for (const kind of kinds === 'all' ? [] : kinds) expect(english).toContain(`${namespace}:${kind}`);
    }
  });

  it('has no text that nothing names', () => {
    const whole = new Set(uses.flatMap(({ kind, key }) => (kind === 'whole' ? [key] : [])));
    const prefixes = uses.flatMap(({ kind, key }) => (kind === 'prefix' && !isBare(key) ? [key] : []));
    const isBuilt = (key: string): boolean => {
      const [namespace = '', rest = ''] = key.split(':');
      const kinds = built[namespace];
      return kinds === 'all' || (kinds?.includes(rest) ?? false);
    };
    const idle = english.filter(
      (key) => !isBuilt(key) && !whole.has(pluralBase(key)) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(idle).toEqual([]);
  });

  it('has both English plurals of a counted text', () => {
    const one = english.filter((key) => key.endsWith('_one')).map(pluralBase);
    const other = english.filter((key) => key.endsWith('_other')).map(pluralBase);
    expect(one.sort()).toEqual(other.sort());
  });
});

describe('usesIn', () => {
  const some = new Set(['app', 'report']);
  it('reads whole keys, prefixes of built ones, and nothing else', () => {
    const source =
      "t('app:close'); t(`report:step.${step}`); x ? 'app:a' : \"app:b\"; 'app://lapel/image'; 'other:key'";
    expect(usesIn(source, some)).toEqual([
      { kind: 'whole', key: 'app:close' },
      { kind: 'prefix', key: 'report:step.' },
      { kind: 'whole', key: 'app:a' },
      { kind: 'whole', key: 'app:b' },
    ]);
  });
});
