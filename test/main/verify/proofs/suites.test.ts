import { describe, expect, test } from 'vitest';
import type { Json } from '../../../issuer/canonical';
import { issuer } from '../../../issuer/issuer';
import { signedOpenBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import type { Curve, ProofSuite } from '../../../issuer/proofs';
import { proofStep, verdictOf } from './verdict-of';

const suites: readonly (readonly [ProofSuite, Curve])[] = [
  ['eddsa-rdfc-2022', 'ed25519'],
  ['eddsa-jcs-2022', 'ed25519'],
  ['ecdsa-rdfc-2019', 'p256'],
  ['ecdsa-rdfc-2019', 'p384'],
  ['ecdsa-jcs-2019', 'p256'],
  ['ecdsa-jcs-2019', 'p384'],
  ['Ed25519Signature2020', 'ed25519'],
  ['Ed25519Signature2018', 'ed25519'],
  ['JsonWebSignature2020', 'ed25519'],
  ['JsonWebSignature2020', 'p256'],
  ['JsonWebSignature2020', 'p384'],
];

describe.each(suites)('%s with %s', (suite, curve) => {
  const who = issuer('Suite Office', { did: 'key', host: 'suites.example', key: curve });
  const made = (members?: Json) => signedOpenBadge3(who, plainAward, { suite, curve, ...(members && { members }) });

  test.each(['vc2', 'vc1'] as const)('is verified on %s', async (model) => {
    const badge = await signedOpenBadge3(who, plainAward, { suite, curve, model });
    const { verdict, told } = await verdictOf(badge);
    expect(verdict, told).toBe('verified');
  });

  test('a change of what is signed makes it invalid', async () => {
    const badge = await made();
    const proof = badge['proof'] as Json;
    const changes: readonly Json[] = [
      { ...badge, name: 'Another name' },
      { ...badge, validUntil: '2040-01-01T00:00:00Z' },
      { ...badge, proof: { ...proof, created: '2020-01-01T00:00:00Z' } },
      { ...badge, proof: { ...proof, nonce: 'added' } },
    ];
    for (const changed of changes) expect((await proofStep(changed)).reason).toBe('signature-bad');
    for (const changed of changes) expect((await verdictOf(changed)).verdict).toBe('invalid');
  });

  test('a signature by another key of the same kind is bad', async () => {
    const other = issuer('Somebody Else', { did: 'key', host: 'else.example', key: curve });
    const forged = await signedOpenBadge3({ ...who, keys: other.keys }, plainAward, { suite, curve });
    expect(await proofStep(forged)).toMatchObject({ outcome: 'failed', reason: 'signature-bad' });
  });

  test('a damaged value proves nothing', async () => {
    const badge = await made();
    const proof = badge['proof'] as Json;
    const member = 'jws' in proof ? 'jws' : 'proofValue';
    const value = String(proof[member]);
    for (const damaged of [value.slice(0, -9), value.slice(1), '', 'z', `${value}1`, 7]) {
      const { outcome } = await proofStep({ ...badge, proof: { ...proof, [member]: damaged } });
      expect(outcome, String(damaged)).not.toBe('passed');
    }
  });

  test('the end of a proof is told, and hides no forgery', async () => {
    const ended = await made({ expires: '2026-04-01T00:00:00Z' });
    expect(await verdictOf(ended)).toMatchObject({ verdict: 'expired', proof: { reason: 'signature-good' } });
    const forged = { ...ended, name: 'Another name' };
    expect(await verdictOf(forged)).toMatchObject({ verdict: 'invalid', proof: { reason: 'signature-bad' } });
    expect((await verdictOf(await made({ expires: '2099-04-01T00:00:00Z' }))).verdict).toBe('verified');
  });

  test('domain and challenge are signed with the rest', async () => {
    const badge = await made({ domain: 'https://exchange.example', challenge: 'once' });
    expect((await verdictOf(badge)).verdict).toBe('verified');
    const proof = badge['proof'] as Json;
    expect((await proofStep({ ...badge, proof: { ...proof, challenge: 'twice' } })).reason).toBe('signature-bad');
    expect((await proofStep({ ...badge, proof: { ...proof, challenge: {} } })).reason).toBe('proof-malformed');
  });
});
