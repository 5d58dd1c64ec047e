import { expect, test } from 'vitest';
import { compareWithIssuers } from '../../main/verify/schemas/issuer-schema';
import type { JsonObject } from '../../shared/json';

const long = { name: `${'a'.repeat(40)}!` };

function timed(schema: JsonObject, credential: JsonObject = long) {
  const started = performance.now();
  const answer = compareWithIssuers(schema, credential);
  return { ...answer, milliseconds: performance.now() - started };
}

test('a pattern that would take years is interrupted', () => {
  const found = timed({ properties: { name: { pattern: '^(a+)+$' } } });
  expect(found.kind).toBe('unavailable');
  expect(found.milliseconds).toBeLessThan(3000);
});

test('a schema that doubles itself at each step is interrupted', () => {
  const names = Array.from({ length: 60 }, (_, step) => `s${String(step)}`);
  const defs = Object.fromEntries(
    names.map((name, step) => {
      const ref = { $ref: `#/$defs/s${String(step + 1)}` };
      return [name, step === 59 ? {} : { allOf: [ref, ref] }];
    }),
  );
  const found = timed({ $ref: '#/$defs/s0', $defs: defs });
  expect(found.kind).toBe('unavailable');
  expect(found.milliseconds).toBeLessThan(3000);
});

test('an endless circle, a deep and a large schema end with nothing said', () => {
  expect(compareWithIssuers({ $ref: '#' }, long).kind).toBe('unavailable');
  let deep: JsonObject = {};
  for (let step = 0; step < 100; step += 1) deep = { not: deep };
  expect(compareWithIssuers(deep, long).kind).toBe('unavailable');
  const large = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`p${String(at)}`, {}]));
  expect(compareWithIssuers({ properties: large }, long).kind).toBe('unavailable');
});

test('names that mean something to the language are only names', () => {
  const schema = JSON.parse(
    '{"properties":{"__proto__":{"type":"object"},"constructor":{"type":"string"}},"required":["name"]}',
  ) as JsonObject;
  expect(compareWithIssuers(schema, long).kind).toBe('fits');
  expect(compareWithIssuers({ required: ['toString'] }, long).kind).toBe('breaks');
  expect(({} as Record<string, unknown>)['type']).toBeUndefined();
});
