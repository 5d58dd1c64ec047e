import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import { json, type Documents } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { assertionId, hostedBadge2, profileId, rotatedBadge2, signedBadge2 } from '../../../issuer/open-badge-2';
import { jwtOpenBadge3, openBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { signed } from '../../../issuer/proofs';
import { checkOf, jobFor } from '../make-job';
import { sourceOf } from '../make-source';

const at = '2026-11-22T12:00:00Z';
/** Before and after `plainAward` was signed, both long before the check. */
const before = '2026-01-01T00:00:00.000Z';
const after = '2026-06-01T00:00:00.000Z';

async function told(badge: object | string, documents: Documents, day: string, from: 'kept' | 'network' = 'kept') {
  const text = typeof badge === 'string' ? badge : JSON.stringify(badge);
  const { report } = await verifyCredential(jobFor(text, { at }), sourceOf(documents, day, from));
  const { proof, key } = { proof: checkOf(report, 'proof'), key: checkOf(report, 'issuer-key') };
  return { verdict: report.verdict, reasons: [proof.reason, key.reason], report };
}

const old = issuer('The key of last year', { did: 'web', host: 'rotating.example' });
const web = issuer('The key of this year', { did: 'web', host: 'rotating.example' });
const page = issuer('Rotating Page', { did: 'https', host: 'page.example' });
const newer = issuer('Rotating Page, newer', { did: 'https', host: 'page.example' });
const key = newer.keys.ed25519.multikey;
const how = { suite: 'eddsa-rdfc-2022', keys: newer.keys, created: plainAward.from } as const;
const byNewer = await signed(openBadge3(page, plainAward), { ...how, verificationMethod: `${page.id}#${key}` });
const rotated = rotatedBadge2(page, plainAward, [newer]);
const creator = signedBadge2(page, plainAward);
const ofOldKey = new Map(creator.documents);
const profile = creator.documents.get(profileId(page));
if (profile?.kind === 'json') {
  ofOldKey.set(profileId(page), json({ ...profile.value, publicKey: 'https://page.example/badges/old-key' }));
}

describe('a badge signed with a newer key than the kept documents know', () => {
  test.each([
    ['another key under its name', jwtOpenBadge3(web, plainAward, { algorithm: 'EdDSA' }), old.documents],
    ['other keys', byNewer, page.documents],
    ['another key in the profile', rotated.token, rotated.documents],
    ['no key of that name in the profile', creator.token, ofOldKey],
  ] as const)('%s: it is open, and told with the day of the copy', async (_name, badge, documents) => {
    const early = await told(badge, documents, before);
    expect(early.verdict).toBe('unverified');
    expect(early.reasons).toContain('key-kept');
    expect((await told(badge, documents, after)).verdict).toBe('invalid');
    expect((await told(badge, documents, at, 'network')).verdict).toBe('invalid');
  });
});

describe('a hosted badge that is newer than the kept copy', () => {
  const { assertion, documents } = hostedBadge2(page, { ...plainAward, until: '2026-10-01T00:00:00Z' });
  const renewed = { ...assertion, expires: '2027-10-01T00:00:00Z' };

  test('is not contradicted by it, nor taken for expired', async () => {
    const found = await told(renewed, documents, after);
    expect([found.verdict, found.reasons[0]]).toEqual(['unverified', 'hosted-copy-kept']);
    expect(found.report.validUntil).toBe('2027-10-01T00:00:00.000Z');
    expect((await told(renewed, documents, at, 'network')).verdict).toBe('invalid');
  });

  test('and hosted where its issuer did not host before is open', async () => {
    const elsewhere = issuer('A new host', { did: 'https', host: 'hosts.example' });
    const id = assertionId(elsewhere, plainAward);
    const moved = { ...hostedBadge2(page, plainAward).assertion, id };
    const profileThen = new Map([...documents, [id, json(moved)] as const]);
    expect((await told(moved, profileThen, at, 'network')).verdict).toBe('invalid');
    expect(await told(moved, profileThen, before)).toMatchObject({ verdict: 'unverified' });
  });

  test('a copy of a day that is still to come is not of today', async () => {
    const found = await told(
      hostedBadge2(page, plainAward).assertion,
      hostedBadge2(page, plainAward).documents,
      '2031-01-01T00:00:00Z',
    );
    expect([found.verdict, found.reasons[0]]).toEqual(['unverified', 'hosted-copy-kept']);
  });
});
