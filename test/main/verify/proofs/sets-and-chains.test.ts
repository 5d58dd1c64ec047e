import { describe, expect, test } from 'vitest';
import type { Json } from '../../../issuer/canonical';
import { issuer } from '../../../issuer/issuer';
import { openBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { type ProofSuite, signed } from '../../../issuer/proofs';
import { proofStep, verdictOf } from './verdict-of';

const school = issuer('Chain School', { did: 'key', host: 'chains.example' });
const witness = issuer('Chain Witness', { did: 'key', host: 'witness.example' });
const badge = openBadge3(school, plainAward);
const first = { id: 'urn:uuid:11111111-1111-4111-8111-111111111111' };
const second = { id: 'urn:uuid:22222222-2222-4222-8222-222222222222', previousProof: first.id };

const sign = (document: Json, by: typeof school, members: Json = {}, suite: ProofSuite = 'eddsa-rdfc-2022') =>
  signed(document, {
    suite,
    keys: by.keys,
    verificationMethod: by.method('ed25519'),
    created: plainAward.from,
    members,
  });
const proofsOf = (document: Json) => document['proof'] as readonly Json[];

describe('a proof set', () => {
  test('of several suites is verified when all are good', async () => {
    const once = await sign(badge, school);
    const set = await sign(await sign(once, school, {}, 'eddsa-jcs-2022'), school, {}, 'Ed25519Signature2020');
    // The suite of 2020 brings its context along, which the proof made over plain JSON did not sign over.
    expect(proofsOf(set).length).toBe(3);
    const { verdict, told } = await verdictOf(set);
    expect(verdict, told).toBe('verified');
  });

  test.each([0, 1])('with a bad one at place %i is invalid: a good proof hides no bad one', async (place) => {
    const proofs = [...proofsOf(await sign(await sign(badge, school), school, { nonce: 'other' }))];
    proofs[place] = { ...proofs[place], created: '2020-01-01T00:00:00Z' };
    const { verdict, proof } = await verdictOf({ ...badge, proof: proofs });
    expect([verdict, proof.reason]).toEqual(['invalid', 'signature-bad']);
  });

  test.each([0, 1])('with one that is not supported at place %i is left open', async (place) => {
    const good = await sign(badge, school);
    const strange = { ...(good['proof'] as Json), cryptosuite: 'strange-2030' };
    const proofs = place === 0 ? [strange, good['proof']] : [good['proof'], strange];
    const { verdict, proof } = await verdictOf({ ...good, proof: proofs });
    expect([verdict, proof.reason]).toEqual(['unverified', 'unsupported-proof']);
  });

  test('with one that has ended is expired', async () => {
    const set = await sign(await sign(badge, school), school, { expires: '2026-05-01T00:00:00Z' });
    const { verdict, proof } = await verdictOf(set);
    expect([verdict, proof.reason]).toEqual(['expired', 'signature-good']);
  });

  test('may be signed by a witness beside the issuer, but not instead of the issuer', async () => {
    const both = await sign(await sign(badge, witness), school);
    expect((await verdictOf(both)).verdict).toBe('verified');
    const { verdict, key } = await verdictOf(await sign(badge, witness));
    expect([verdict, key.reason]).toEqual(['invalid', 'key-of-other']);
  });

  test('of more proofs than are looked at is left open', async () => {
    const { proof, ...bare } = await sign(badge, school);
    const { verdict } = await verdictOf({ ...bare, proof: new Array(17).fill(proof) });
    expect(verdict).toBe('unverified');
  });
});

describe.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)('a proof chain of %s', (suite) => {
  const chain = async () => sign(await sign(badge, school, first, suite), witness, second, suite);

  test('is verified, in whatever order its proofs stand', async () => {
    const made = await chain();
    expect((await verdictOf(made)).verdict).toBe('verified');
    expect((await verdictOf({ ...made, proof: [...proofsOf(made)].reverse() })).verdict).toBe('verified');
  });

  test('signs the proof it follows', async () => {
    const made = await chain();
    // A good proof by the same key in the place of the one that was witnessed.
    const other = (await sign(badge, school, { ...first, nonce: 'another' }, suite))['proof'];
    expect((await proofStep({ ...made, proof: [other, proofsOf(made)[1]] })).reason).toBe('signature-bad');
  });

  test('that lacks the proof it follows has failed', async () => {
    const made = await chain();
    const { verdict, proof } = await verdictOf({ ...made, proof: [proofsOf(made)[1]] });
    expect([verdict, proof.reason]).toEqual(['invalid', 'proof-chain']);
  });

  test('taken out of its order by dropping `previousProof` is bad', async () => {
    const made = await chain();
    const [one, two] = proofsOf(made);
    const { previousProof: _previous, ...loose } = two ?? {};
    expect((await proofStep({ ...made, proof: [one, loose] })).reason).toBe('signature-bad');
  });

  test('with two proofs by one name, or that comes back to itself, is refused', async () => {
    const made = await chain();
    const [one, two] = proofsOf(made);
    expect((await proofStep({ ...made, proof: [one, one, two] })).reason).toBe('proof-chain');
    expect((await proofStep({ ...made, proof: [{ ...one, previousProof: second.id }, two] })).reason).toBe(
      'proof-chain',
    );
    expect((await proofStep({ ...made, proof: [{ ...one, previousProof: first.id }, two] })).reason).toBe(
      'proof-chain',
    );
  });
});
