import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePayload } from '../../../../main/credential/format';
import { readBytes } from '../../../../main/intake/read-bytes';
import { canonicalise, canonicaliseInFull } from '../../../../main/verify/json-ld/canonical';
import { assertDirectTaken } from '../../../../main/verify/json-ld/direct/assert-direct-taken';
import { counts } from '../../../../main/verify/json-ld/direct/direct-form';
import type { JsonObject } from '../../../../shared/json';
import { success } from '../../../../shared/result';
import { thousand } from '../../../issuer/thousand';
import { memberMutations } from '../../../mutation/member-mutations';
import { generatedDocuments } from './generated-documents';

/** What reading directly and the whole processor make of a document must be one. Gives whether it was read directly. */
async function same(document: JsonObject, hash: 'sha256' | 'sha384' = 'sha256'): Promise<boolean> {
  const before = counts.direct;
  const form = await canonicalise(document, 'default', hash);
  expect(form, JSON.stringify(document)).toEqual(await canonicaliseInFull(document, 'default', hash));
  return counts.direct > before;
}

let badge: JsonObject = {};

beforeAll(async () => {
  const [text = '{}'] = (await thousand(1, { schools: 1 })).badges;
  badge = JSON.parse(text) as JsonObject;
});

describe('a document that is read directly', () => {
  test('is every badge of the bulk kind, and its proof options', async () => {
    const { proof, ...unsecured } = badge;
    const { proofValue: _, ...options } = proof as JsonObject;
    for (const hash of ['sha256', 'sha384'] as const) {
      expect(await same(unsecured, hash)).toBe(true);
      expect(await same({ ...options, '@context': badge['@context'] ?? null }, hash)).toBe(true);
    }
  });

  test('has the form the whole processor gives it: samples', async () => {
    const folder = new URL('../../../../assets/samples/', import.meta.url);
    const entries = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as { file: string }[];
    let direct = 0;
    for (const { file } of entries) {
      const found = readBytes(new Uint8Array(readFileSync(new URL(file, folder))));
      for (const { payload } of found.ok ? found.value.candidates : []) {
        const parsed = parsePayload(payload);
        if (!parsed.ok || !('@context' in parsed.value.document)) continue;
        const { proof: _, ...document } = parsed.value.document;
        if (await same(parsed.value.document)) direct += 1;
        if (await same(document)) direct += 1;
      }
    }
    expect(direct).toBeGreaterThan(16);
  });

  test('or both refuse it: a badge with each member changed in turn', async () => {
    const { proof: _, ...unsecured } = badge;
    const mutations = memberMutations(JSON.stringify(unsecured)).filter((_each, index) => index % 6 === 0);
    let direct = 0;
    for (const { make } of mutations) if (await same(JSON.parse(make()) as JsonObject)) direct += 1;
    expect(mutations.length).toBeGreaterThan(250);
    expect(direct).toBeGreaterThan(mutations.length / 3);
    expect(direct).toBeLessThan(mutations.length);
  });

  test('or both refuse it: made-up contexts and documents, whatever came before', async () => {
    let [direct, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(generatedDocuments, async (some) => {
        for (const document of [...some, ...some]) {
          all += 1;
          if (await same(document as JsonObject)) direct += 1;
        }
      }),
      { numRuns: 200 },
    );
    expect(direct).toBeGreaterThan(all / 10);
    expect(direct).toBeLessThan(all);
  });
});

test('a statement that is there twice is read once', async () => {
  const at = { '@vocab': 'https://words.example/', id: '@id', type: '@type' };
  const said = { id: 'urn:b', type: ['T', 'T'], c: ['x', 'x', 7, 7], d: { e: ['y', 'y'] } };
  expect(await same({ '@context': at, id: 'urn:a', a: { ...said, d: null }, b: said })).toBe(true);
});

test('a type may take back the word it was said with', async () => {
  const words = { '@vocab': 'https://words.example/' };
  const at = { ...words, type: '@type', T: { '@id': 'urn:T', '@context': { type: 'urn:type' } } };
  expect(await same({ '@context': at, type: 'T', a: 'x' })).toBe(false);
});

describe('what is left to the whole processor', () => {
  const at = { '@vocab': 'https://words.example/', id: '@id' };
  test.each([
    ['two nodes that look alike', { '@context': at, id: 'urn:a', a: [{ b: 1 }, { b: 1 }] }],
    ['one literal written in two ways', { '@context': at, id: 'urn:a', a: [1e-7, 1e-8] }],
    ['a list', { '@context': at, id: 'urn:a', a: { '@list': ['x'] } }],
    ['a language of its own', { '@context': at, id: 'urn:a', a: { '@value': 'x', '@language': 'en' } }],
    ['a blank node by its name', { '@context': at, id: '_:a', a: 'x' }],
    ['nothing but an address', { '@context': at, id: 'urn:a' }],
  ])('%s', async (_what, document) => {
    expect(await same(document)).toBe(false);
  });
});

describe('the check at the start of a worker', () => {
  test('passes', async () => {
    await assertDirectTaken();
  });

  test('fails where nothing is read directly', async () => {
    const whole: typeof canonicalise = (document) => canonicaliseInFull(document, 'default', 'sha256');
    await expect(assertDirectTaken(whole)).rejects.toThrow(/not read directly/);
  });

  test('fails where it comes out wrong', async () => {
    await expect(assertDirectTaken(() => Promise.resolve(success('')))).rejects.toThrow(/as it must/);
  });
});
