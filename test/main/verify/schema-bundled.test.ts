import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compareWithBundled } from '../../../main/verify/schemas/bundled';
import { compareWithIssuers } from '../../../main/verify/schemas/issuer-schema';
import { compiledSchemas, folder, schemaEntries, sha256 } from '../../../scripts/schemas/compile.mjs';
import type { JsonObject } from '../../../shared/json';
import { issuer } from '../../issuer/issuer';
import { openBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';

const read = (file: string) => readFileSync(resolve(folder, file), 'utf8');

test('every schema has the hash the index records', () => {
  const entries = schemaEntries();
  expect(entries.length).toBeGreaterThan(5);
  for (const { file, sha256: recorded } of entries) expect(sha256(read(file))).toBe(recorded);
});

test('the compiled classes are those of the schemas', () => {
  expect(read('validators.js') === compiledSchemas()).toBe(true);
});

const by = issuer('Class Office', { did: 'key', host: 'class.example' });
const classes = JSON.parse(read('1edtech.json')) as JsonObject;
const ob3 = schemaEntries()[0]?.url ?? '';

/** Values no member takes, and members taken away: each made in turn at every place of a badge. */
function* altered(value: unknown, put: (value: unknown) => object, path: string): Generator<[string, JsonObject]> {
  for (const other of [7, 'x', [], {}, [7], undefined]) yield [path, put(other) as JsonObject];
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) {
      yield* altered(inner, (changed) => put(value.with(at, changed)), `${path}/${String(at)}`);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      yield* altered(inner, (changed) => put({ ...value, [name]: changed }), `${path}/${name}`);
    }
  }
}

test.each(['vc2', 'vc1'] as const)(
  'compiled and interpreted, the classes say the same of every altered badge (%s)',
  async (model) => {
    const name = model === 'vc2' ? 'AchievementCredential' : 'AchievementCredentialv1p1';
    const schema = { ...classes, $ref: `#/$defs/${name}` };
    const badge = JSON.parse(JSON.stringify(openBadge3(by, plainAward, model))) as JsonObject;
    expect((await compareWithBundled(ob3, badge)).kind).toBe('fits');
    const disagreeing: string[] = [];
    let broken = 0;
    for (const [path, changed] of [...altered(badge, (value) => value as object, '')].slice(6)) {
      // The data model decides which class is compared with, so what names it stays.
      if (path.startsWith('/@context')) continue;
      const plain = JSON.parse(JSON.stringify(changed)) as JsonObject;
      const compiled = await compareWithBundled(ob3, plain);
      const interpreted = compareWithIssuers(schema, plain);
      if (compiled.kind === 'breaks') broken += 1;
      if (compiled.kind !== interpreted.kind) disagreeing.push(`${path}: ${compiled.kind}, ${interpreted.kind}`);
    }
    expect(disagreeing).toEqual([]);
    expect(broken).toBeGreaterThan(60);
  },
);
