import { describe, expect, test } from 'vitest';
import type { Json } from '../../../issuer/canonical';
import { json } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { profileId, signedBadge2 } from '../../../issuer/open-badge-2';
import { plainAward } from '../../../issuer/plain-award';
import { told } from './told';

// OB 2.0 CryptographicKey: `owner` and the profile's `publicKey` should link both ways. A link that is missing shows
// nothing; one that leads elsewhere contradicts.
const by = issuer('Linking Office', { did: 'https', host: 'linking.example' });
const keyId = 'https://linking.example/badges/public-key';
const { token, documents } = signedBadge2(by, plainAward);
const valueAt = (url: string): Json => {
  const answer = documents.get(url);
  return answer?.kind === 'json' ? answer.value : {};
};
const key = valueAt(keyId);
const withKey = (more: Json) => told(token, new Map(documents).set(keyId, json({ ...key, ...more })));
const withProfile = (more: Json) =>
  told(token, new Map(documents).set(profileId(by), json({ ...valueAt(profileId(by)), ...more })));

describe('the owner of a key', () => {
  test.each([[profileId(by)], [[profileId(by)]], [{ id: profileId(by) }]])('may be written as %j', async (owner) => {
    expect(await withKey({ owner })).toMatchObject({ verdict: 'verified', bad: [] });
  });

  test.each([[undefined], [null], [[]], [7]])('that is left out (%j) contradicts nobody', async (owner) => {
    expect(await withKey({ owner })).toMatchObject({
      verdict: 'unverified',
      bad: ['issuer-key key-self-asserted', 'status not-checked'],
    });
  });

  test.each([['https://stranger.example/issuer'], [[profileId(by), 'https://stranger.example/issuer']]])(
    'that is another (%j) does',
    async (owner) => {
      expect(await withKey({ owner })).toMatchObject({
        verdict: 'invalid',
        bad: expect.arrayContaining(['issuer-key key-of-other']) as string[],
      });
    },
  );
});

describe('the keys of a profile', () => {
  test.each([
    ['none', undefined],
    ['an empty list', []],
    ['one that has no name', { ...key, id: undefined }],
  ])('%s: nothing says that the key that signed is not the issuer’s', async (_name, publicKey) => {
    expect(await withProfile({ publicKey })).toMatchObject({
      verdict: 'unverified',
      bad: ['proof key-not-found', 'issuer-key key-not-found', 'status not-checked'],
    });
  });

  test('others alone: the one that signed is not allowed to', async () => {
    expect(await withProfile({ publicKey: 'https://linking.example/badges/other-key' })).toMatchObject({
      verdict: 'invalid',
    });
  });
});
