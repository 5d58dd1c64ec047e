import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Imports that are carried out when a module is loaded: neither `import type` nor `import()`. */
const atLoad = /^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** What loading a file brings in: packages, and files of ours. */
function loadedBy(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(atLoad)) {
      if (!specifier.startsWith('.')) packages.add(specifier);
      else {
        const path = posix.join(posix.dirname(file), specifier);
        if (existsSync(`${path}.ts`)) visit(`${path}.ts`);
      }
    }
  };
  visit(entry);
  return new Set([...packages, ...seen]);
}

const window = loadedBy('main/index.ts');
const rest = loadedBy('main/app.ts');
const engine = loadedBy('main/wallet/thread/worker.ts');

describe('what a start has to load', () => {
  it('is the window alone before the window is there', () => {
    expect([...window]).toEqual(expect.arrayContaining(['electron', 'main/electron/stage.ts']));
    const later = ['libsql', 'piscina', 'i18next', 'main/app.ts', 'main/ipc/handlers.ts', 'main/electron/menu.ts'];
    expect([...window].filter((name) => later.includes(name))).toEqual([]);
    expect([...rest]).toEqual(expect.arrayContaining(later.slice(2)));
  });

  it('is the vault after it, and nothing that only reading, checking or an export needs', () => {
    expect([...engine]).toEqual(expect.arrayContaining(['libsql', 'main/verify/pool.ts', 'main/intake/pool.ts']));
    const heavy = [...window, ...engine].filter((name) =>
      /^(piscina|main\/verify\/json-ld\/|main\/publish\/transcript-pdf|jsonld|rdf-canonize|@digitalbazaar\/|@cantoo\/|qrcode)/.test(
        name,
      ),
    );
    expect(heavy).toEqual([]);
    expect([...engine]).not.toContain('i18next');
  });

  it('is noticed where it is heavy', () => {
    expect([...loadedBy('main/verify/worker.ts')].some((name) => name.startsWith('main/verify/json-ld/'))).toBe(true);
    expect([...loadedBy('main/publish/transcript.ts')]).toContain('@cantoo/pdf-lib');
  });
});
