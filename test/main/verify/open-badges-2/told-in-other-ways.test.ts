import { describe, expect, test } from 'vitest';
import type { Json } from '../../../issuer/canonical';
import { json } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { compactJws } from '../../../issuer/jwt';
import { assertionId, hostedBadge2, profileId, signedBadge2 } from '../../../issuer/open-badge-2';
import { plainAward } from '../../../issuer/plain-award';
import { told } from './told';

// JSON-LD 1.1 writes one value in several ways (API, "Expansion"): a list of one is that one, an address with the type
// `@id` may be an object with an id, and the context of Open Badges 2.0 makes `revoked` an `xsd:boolean`, whose `true`
// may be written as text or as 1.
const by = issuer('Other Office', { did: 'https', host: 'other.example' });

describe('a list of the revoked', () => {
  const list = 'https://other.example/badges/revocations';
  const { token, assertion, documents } = signedBadge2(by, plainAward);
  const profile = documents.get(profileId(by));
  const named = (revocationList: Json[string], revokedAssertions: Json[string] = []) =>
    told(
      token,
      new Map(documents)
        .set(profileId(by), json({ ...(profile?.kind === 'json' && profile.value), revocationList }))
        .set(list, json({ type: 'RevocationList', id: list, issuer: profileId(by), revokedAssertions })),
    );

  test.each([[list], [[list]], [{ id: list }], [[{ type: 'RevocationList', id: list }]]])(
    'is asked for where the profile names it as %j',
    async (name) => {
      expect((await named(name)).verdict).toBe('verified');
      expect((await named(name, [assertion['id']])).verdict).toBe('revoked');
    },
  );

  test('is asked for among several', async () => {
    const empty = 'https://other.example/badges/empty';
    const { verdict } = await told(
      token,
      new Map(documents)
        .set(profileId(by), json({ ...(profile?.kind === 'json' && profile.value), revocationList: [empty, list] }))
        .set(empty, json({ type: 'RevocationList', id: empty, revokedAssertions: [] }))
        .set(list, json({ type: 'RevocationList', id: list, revokedAssertions: [assertion['id']] })),
    );
    expect(verdict).toBe('revoked');
  });

  test.each([
    ['a number', 7],
    ['an object without an id', {}],
    ['the list itself, without an id', { revokedAssertions: [] }],
    ['an address and a number', [list, 7]],
    ['more lists than anybody keeps', Array.from({ length: 40 }, () => list)],
  ])('that is named as %s is not taken for none', async (_name, name) => {
    expect(await named(name)).toMatchObject({ verdict: 'unverified', bad: ['status status-list-unusable'] });
  });

  test('that is left empty is none', async () => {
    expect((await named('')).verdict).toBe('verified');
  });

  test('takes back what it says in any of these ways', async () => {
    const entry = (revoked: Json[string]) => named(list, [{ id: assertion['id'], revoked }]);
    expect((await entry('false')).verdict).toBe('verified');
    expect((await entry('true')).verdict).toBe('revoked');
    expect((await entry('no longer')).verdict).toBe('revoked');
  });
});

describe('a badge that is taken back', () => {
  const { assertion, documents } = hostedBadge2(by, plainAward);
  const hosted = (revoked: Json[string]) =>
    told(assertion, new Map(documents).set(assertionId(by, plainAward), json({ ...assertion, revoked })));

  test.each([[true], ['true'], [[true]], [1], ['1'], [{ '@value': true }]])('is so by %j', async (revoked) => {
    expect((await hosted(revoked)).verdict).toBe('revoked');
  });

  test.each([[false], ['false'], [null], [[]], [0], ['0']])('is not by %j', async (revoked) => {
    expect(await hosted(revoked)).toMatchObject({ verdict: 'verified', bad: [] });
  });

  test.each([['yes'], ['2026-05-01T00:00:00Z'], [{}], [[true, false]]])('is not cleared by %j', async (revoked) => {
    expect((await hosted(revoked)).verdict).not.toBe('verified');
  });

  test.each([
    ['true', 'revoked'],
    ['false', 'verified'],
    ['later', 'unverified'],
  ])('is or is not so by the signed word "%s"', async (revoked, verdict) => {
    const signed = signedBadge2(by, plainAward);
    const token = compactJws({ ...signed.assertion, revoked }, 'RS256', by.keys);
    expect((await told(token, signed.documents)).verdict).toBe(verdict);
  });
});
