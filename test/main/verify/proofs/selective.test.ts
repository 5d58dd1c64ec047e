import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../issuer/canonical';
import { issuer } from '../../../issuer/issuer';
import { openBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { selectiveBase, selectiveDerived, selectivePeerVerifies } from '../../../issuer/selective';
import { verdictOf } from './verdict-of';

const by = issuer('Selective School', { did: 'web', host: 'selective.example' });
const badge = openBadge3(by, plainAward);
const mandatory = ['/issuer', '/validFrom', '/credentialSubject/achievement/name'];
const choices = [
  '/name',
  '/credentialSubject/achievement/description',
  '/credentialSubject/achievement/tag',
  '/credentialSubject/achievement/alignment',
  '/credentialSubject/identifier',
  '/credentialSubject/achievement/resultDescription',
  '/credentialSubject/achievement',
  '/credentialSubject',
];
const ours = (credential: Json) => verdictOf(credential, by.documents);

let base: Json;
beforeAll(async () => {
  base = await selectiveBase(by, badge, mandatory);
});

describe('a derived ecdsa-sd-2023 proof', () => {
  test('is verified whatever was chosen to be shown, as the stock library says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(choices), async (shown) => {
        const derived = await selectiveDerived(by, base, shown);
        const { proof, key } = await ours(derived);
        expect([proof.reason, key.outcome, await selectivePeerVerifies(by, derived)]).toEqual([
          'signature-good',
          'passed',
          true,
        ]);
      }),
      { numRuns: 12 },
    );
  });

  test('of which any text is changed is bad, as the stock library says', async () => {
    const derived = await selectiveDerived(by, base, ['/credentialSubject']);
    const places = textsOf(derived).filter(([, text]) => !/^https:|^did:/.test(text));
    expect(places.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async ([path]) => {
        const changed = withText(derived, path, (text) => `${text} changed`);
        expect((await ours(changed)).proof.outcome, path.join('/')).not.toBe('passed');
        expect(await selectivePeerVerifies(by, changed)).toBe(false);
      }),
      { numRuns: 12 },
    );
  });

  test('of a text that looks like a blank node is open where it does not fit, for the signer may have renamed it', async () => {
    const award = { ...plainAward, description: 'Draws _:b0 and _:c14n1 as circles.' };
    const odd = await selectiveBase(by, openBadge3(by, award), mandatory);
    const derived = await selectiveDerived(by, odd, ['/credentialSubject']);
    expect((await ours(derived)).proof).toMatchObject({ outcome: 'unknown', reason: 'unsupported-proof' });
  });

  test('to which something is added, or from which something is taken, is bad', async () => {
    const derived = await selectiveDerived(by, base, ['/name', '/credentialSubject/achievement']);
    const { name: _name, ...without } = derived;
    const added = { ...derived, description: 'added' };
    const grown = { ...derived, evidence: [{ type: ['Evidence'], name: 'added, with a blank node of its own' }] };
    for (const changed of [without, added, grown]) {
      expect((await ours(changed)).proof).toMatchObject({ outcome: 'failed', reason: 'signature-bad' });
    }
  });

  test('that was damaged proves nothing', async () => {
    const derived = await selectiveDerived(by, base, ['/name']);
    const proof = derived['proof'] as Json;
    const value = String(proof['proofValue']);
    for (const damaged of [
      value.slice(0, 40),
      `${value}A`,
      value.replace('u2V0B', 'u2V0C'),
      `z${value.slice(1)}`,
      'u',
    ]) {
      const check = (await ours({ ...derived, proof: { ...proof, proofValue: damaged } })).proof;
      expect(check.outcome, damaged.slice(0, 12)).toBe('failed');
    }
  });
});

describe('a base ecdsa-sd-2023 proof', () => {
  test('that is good is told as the holder’s own, and nobody is shown it as verified', async () => {
    const { verdict, proof } = await ours(base);
    expect([verdict, proof.outcome, proof.reason]).toEqual(['unverified', 'unknown', 'proof-base']);
  });

  test('over a document that was changed is bad', async () => {
    for (const [path] of textsOf(badge)
      .filter(([, text]) => !/^https:|^did:|^urn:/.test(text))
      .slice(0, 8)) {
      const changed = withText(base, path, (text) => `${text} changed`);
      expect((await ours(changed)).proof.outcome, path.join('/')).not.toBe('unknown');
    }
    const { name: _name, ...without } = base;
    expect((await ours(without)).proof.reason).toBe('signature-bad');
    expect((await ours({ ...base, description: 'added' })).proof.reason).toBe('signature-bad');
  });

  test('by another key is bad', async () => {
    const other = issuer('Somebody Else', { did: 'web', host: 'else.example' });
    const forged = await selectiveBase({ ...by, keys: other.keys }, badge, mandatory);
    expect((await ours(forged)).proof.reason).toBe('signature-bad');
    expect((await ours(await selectiveDerived(by, forged, ['/name']))).proof.reason).toBe('signature-bad');
  });
});

type Path = readonly (string | number)[];

/** Every text of a document outside its contexts, types and proof, with the way to it. */
function textsOf(value: unknown, path: Path = []): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsOf(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value).filter(([name]) => !['@context', 'type', 'proof', 'id'].includes(name));
  return members.flatMap(([name, member]) => textsOf(member, [...path, name]));
}

function withText(document: Json, path: Path, change: (text: string) => string): Json {
  const copy = structuredClone(document) as Record<string | number, unknown>;
  let target = copy;
  for (const name of path.slice(0, -1)) target = target[name] as typeof target;
  const last = path.at(-1) ?? '';
  target[last] = change(String(target[last]));
  return copy;
}
