import { describe, expect, test } from 'vitest';
import { methodOf } from '../../../../main/verify/open-badges-2/method';
import { issuer } from '../../../issuer/issuer';
import { hostedBadge2, rotatedBadge2, signedBadge2 } from '../../../issuer/open-badge-2';
import { plainAward } from '../../../issuer/plain-award';
import { told } from './told';

const by = issuer('Method Office', { did: 'https', host: 'method.example' });

describe('methodOf', () => {
  test.each([
    ['hosted', { verify: { type: 'hosted' } }],
    ['hosted', { verification: { type: 'HostedBadge' } }],
    ['hosted', { verification: { type: ['VerificationObject', 'Hosted'] } }],
    ['hosted', {}],
    ['signed', { verify: { type: 'signed' } }],
    ['signed', { verification: { type: ['SignedBadge'] } }],
    ['other', { verification: { type: ['MerkleProofVerification2017', 'Extension'] } }],
    ['other', { verification: { type: 'HostedBadge' }, signature: { type: ['MerkleProof2017', 'Extension'] } }],
    ['other', { verification: { type: 'AskMyCousin' } }],
  ])('%s', (kind, document) => {
    expect(methodOf(document).kind).toBe(kind);
  });
});

describe('verification aliases and keys', () => {
  test.each(['verify', 'verification'])('a hosted badge that says it in `%s`', async (member) => {
    const { verification: _, ...plain } = hostedBadge2(by, plainAward).assertion;
    const type = member === 'verify' ? 'hosted' : 'HostedBadge';
    const { documents } = hostedBadge2(by, plainAward, { verification: undefined, [member]: { type } });
    expect(await told({ ...plain, [member]: { type } }, documents)).toMatchObject({ verdict: 'verified', bad: [] });
  });

  test('a Blockcerts v2 badge is told as a proof that is not supported, by name', async () => {
    const signature = { type: ['MerkleProof2017', 'Extension'], merkleRoot: '00', proof: [] };
    const { assertion, documents } = hostedBadge2(by, plainAward, { signature });
    const { verdict, report } = await told(assertion, documents);
    expect(verdict).toBe('unverified');
    expect(report.checks.find(({ step }) => step === 'proof')).toMatchObject({
      reason: 'unsupported-proof',
      params: { method: 'MerkleProof2017' },
    });
  });

  test('a rotated key still counts while the profile lists it, and not after', async () => {
    const next = issuer('The next key', { did: 'https', host: 'next.example' });
    const kept = rotatedBadge2(by, plainAward, [next, by]);
    expect(await told(kept.token, kept.documents)).toMatchObject({ verdict: 'verified', bad: [] });
    const dropped = rotatedBadge2(by, plainAward, [next]);
    expect((await told(dropped.token, dropped.documents)).verdict).toBe('invalid');
  });

  test('a creator is found among many listed keys', async () => {
    const { token, documents } = signedBadge2(by, plainAward);
    const profile = [...documents].find(([url]) => url.endsWith('/badges/issuer'));
    const answer = profile?.[1];
    if (answer?.kind !== 'json' || !profile) throw new Error('no profile');
    const others = Array.from({ length: 12 }, (_, index) => `https://method.example/keys/${String(index)}`);
    const publicKey = [...others, answer.value['publicKey']];
    const web = new Map(documents).set(profile[0], { kind: 'json', value: { ...answer.value, publicKey } });
    expect(await told(token, web)).toMatchObject({ verdict: 'verified', bad: [] });
  });
});
