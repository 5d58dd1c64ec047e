import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../main/verify/verify';
import { issuer } from '../../issuer/issuer';
import { hostedBadge2, signedBadge2 } from '../../issuer/open-badge-2';
import { jwtOpenBadge3, signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { checkOf, jobFor } from './make-job';
import { offlineSource, sourceOf } from './make-source';

const at = '2026-11-22T12:00:00Z';
const by = (did: 'key' | 'web' | 'jwk' | 'https', key?: 'ed25519' | 'p256' | 'rsa') =>
  issuer('Genuine Office', { did, host: 'genuine.example', ...(key && { key }) });

async function verdictOf(text: string, source = offlineSource) {
  const { report } = await verifyCredential(jobFor(text), source);
  const told = report.checks.filter(({ outcome }) => outcome === 'unknown' || outcome === 'failed');
  return { report, verdict: report.verdict, told: told.map(({ step, reason }) => `${step} ${reason}`).join(', ') };
}

describe('embedded proofs', () => {
  for (const did of ['key', 'web', 'jwk', 'https'] as const) {
    for (const suite of ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const) {
      for (const model of ['vc2', 'vc1'] as const) {
        test(`${suite} by did:${did}, ${model}`, async () => {
          const who = by(did);
          const text = JSON.stringify(await signedOpenBadge3(who, plainAward, { suite, model }));
          const { verdict, told } = await verdictOf(text, sourceOf(who.documents, at));
          expect(verdict, told).toBe('verified');
        });
      }
    }
  }

  test('a did:key badge is verified without a network', async () => {
    const { verdict } = await verdictOf(JSON.stringify(await signedOpenBadge3(by('key'), plainAward)));
    expect(verdict).toBe('verified');
  });

  test('a did:web badge without a network is not checked, and says why', async () => {
    const { verdict, report } = await verdictOf(JSON.stringify(await signedOpenBadge3(by('web'), plainAward)));
    expect(verdict).toBe('unverified');
    expect(checkOf(report, 'proof').reason).toBe('network-not-allowed');
  });

  test('an expired badge still has its signature checked', async () => {
    const award = { ...plainAward, until: '2026-04-01T00:00:00Z' };
    const { verdict, report } = await verdictOf(JSON.stringify(await signedOpenBadge3(by('key'), award)));
    expect(verdict).toBe('expired');
    expect(checkOf(report, 'proof')).toMatchObject({ outcome: 'passed', reason: 'signature-good' });
  });
});

describe('VC-JWT', () => {
  const cases = [
    ['RS256', 'rsa'],
    ['ES256', 'p256'],
    ['EdDSA', 'ed25519'],
  ] as const;
  for (const [algorithm, key] of cases) {
    for (const model of ['vc2', 'vc1'] as const) {
      test.each(['jwk', 'web'] as const)(`${algorithm} ${model} by did:%s`, async (did) => {
        const who = by(did, did === 'web' ? undefined : key);
        const { verdict, told } = await verdictOf(
          jwtOpenBadge3(who, plainAward, { algorithm, model }),
          sourceOf(who.documents, at),
        );
        expect(verdict, told).toBe('verified');
      });
    }
    test(`${algorithm} with an https kid`, async () => {
      const who = by('https');
      const token = jwtOpenBadge3(who, plainAward, { algorithm, key: 'https' });
      const { verdict, told } = await verdictOf(token, sourceOf(who.documents, at));
      expect(verdict, told).toBe('verified');
    });
    test(`${algorithm} with the key in the header, listed by its issuer or by nobody`, async () => {
      const who = by('https');
      const token = jwtOpenBadge3(who, plainAward, { algorithm, key: 'jwk' });
      expect((await verdictOf(token, sourceOf(who.documents, at))).verdict).toBe('verified');
      const { verdict, report } = await verdictOf(token, sourceOf(new Map(), at));
      expect([verdict, checkOf(report, 'issuer-key').reason]).toEqual(['unverified', 'key-self-asserted']);
    });
  }
});

describe('Open Badges 2.0', () => {
  test('hosted, signed, and a signed one that is revoked', async () => {
    const who = by('web');
    const hosted = hostedBadge2(who, plainAward);
    expect((await verdictOf(JSON.stringify(hosted.assertion), sourceOf(hosted.documents, at))).verdict).toBe(
      'verified',
    );
    const signed = signedBadge2(who, plainAward);
    const { verdict, told } = await verdictOf(signed.token, sourceOf(signed.documents, at));
    expect(verdict, told).toBe('verified');
    const revoked = signedBadge2(who, plainAward, { revoked: [{ id: String(signed.assertion['id']) }] });
    expect((await verdictOf(revoked.token, sourceOf(revoked.documents, at))).verdict).toBe('revoked');
  });

  test('a signed badge by a key that its issuer does not list is invalid', async () => {
    const forged = signedBadge2(by('web'), plainAward, {
      signer: issuer('Stranger', { did: 'web', host: 's.example' }),
    });
    const { verdict, report } = await verdictOf(forged.token, sourceOf(forged.documents, at));
    expect([verdict, checkOf(report, 'proof').reason]).toEqual(['invalid', 'signature-bad']);
  });

  test('a kept copy of a hosted badge counts for a day, and is then shown with its date', async () => {
    const { assertion, documents } = hostedBadge2(by('web'), plainAward);
    const text = JSON.stringify(assertion);
    expect((await verdictOf(text, sourceOf(documents, '2026-11-22T00:00:00Z', 'kept'))).verdict).toBe('verified');
    const { verdict, report } = await verdictOf(text, sourceOf(documents, '2026-11-01T00:00:00Z', 'kept'));
    expect(verdict).toBe('unverified');
    expect(checkOf(report, 'proof')).toMatchObject({
      reason: 'hosted-copy-kept',
      params: { at: '2026-11-01T00:00:00Z' },
      source: { kind: 'kept', at: '2026-11-01T00:00:00Z' },
    });
  });

  test('everything the network said is kept as evidence', async () => {
    const { assertion, documents } = hostedBadge2(by('web'), plainAward);
    const { snapshots } = await verifyCredential(jobFor(JSON.stringify(assertion)), sourceOf(documents, at));
    expect(snapshots.map(({ purpose }) => purpose)).toEqual(['hosted', 'badge', 'issuer']);
    for (const { sha256, bytes } of snapshots) expect([sha256.length, bytes.length > 0]).toEqual([64, true]);
  });
});
