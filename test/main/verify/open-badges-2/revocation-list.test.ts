import { describe, expect, test } from 'vitest';
import type { Json } from '../../../issuer/canonical';
import { json } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { signedBadge1 } from '../../../issuer/open-badge-1';
import { hostedBadge2, profileId, signedBadge2 } from '../../../issuer/open-badge-2';
import { plainAward } from '../../../issuer/plain-award';
import { told } from './told';

const by = issuer('Revoking Office', { did: 'https', host: 'revoking.example' });
const list = 'https://revoking.example/badges/revocations';
const { token, assertion, documents } = signedBadge2(by, plainAward);
const answered = (value: Json) => told(token, new Map(documents).set(list, json(value)));
const listing = (...revokedAssertions: readonly Json[string][]): Json => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'RevocationList',
  id: list,
  issuer: profileId(by),
  revokedAssertions,
});

describe('a signed badge of Open Badges 2.0', () => {
  test.each([
    ['an empty list', listing()],
    ['a list of others', listing('urn:uuid:other', { id: 'urn:uuid:another' }, { uid: 'third' })],
    ['a list that takes it back', listing({ id: assertion['id'], revoked: false })],
    ['a list that leaves out that it is empty', { type: 'RevocationList', issuer: profileId(by) }],
  ])('is verified with %s', async (_name, value) => {
    expect(await answered(value)).toMatchObject({ verdict: 'verified', bad: [] });
  });

  test.each([
    ['its id', listing(assertion['id'])],
    ['an entry with its id', listing({ revocationReason: 'unreadable' }, { id: assertion['id'] })],
  ])('is revoked by %s', async (_name, value) => {
    expect((await answered(value)).verdict).toBe('revoked');
  });

  test.each([
    ['nothing', {}],
    ['a word of its server', { error: 'Not found' }],
    ['another document', hostedBadge2(by, plainAward).assertion],
    ['a list in which an entry names nobody', listing({ revocationReason: 'cheated' }, 'urn:uuid:other')],
  ])('is not cleared by %s', async (_name, value) => {
    expect(await answered(value)).toMatchObject({ verdict: 'unverified', bad: ['status status-list-unusable'] });
  });
});

describe('a signed badge of Open Badges 1.0', () => {
  const with1 = (revoked: Json) => {
    const badge = signedBadge1(by, plainAward, '1.0', { revoked });
    return told(badge.token, badge.documents);
  };

  test.each([[{}], [{ other: 'Issued in error' }]])('is cleared by the list of its time, %j', async (revoked) => {
    expect((await with1(revoked)).verdict).toBe('verified');
  });

  test('is not cleared by what is no list', async () => {
    expect(await with1({ error: { code: 404 } })).toMatchObject({ bad: ['status status-list-unusable'] });
  });
});
