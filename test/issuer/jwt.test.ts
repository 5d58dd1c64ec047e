import { createPublicKey } from 'node:crypto';
import { compactVerify, decodeJwt, importJWK, type JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { issuer, jwkOf, keyAddress, type KeyKind } from './issuer';
import { signedBadge2 } from './open-badge-2';
import { jwtOpenBadge3 } from './open-badge-3';
import { plainAward } from './plain-award';

const by = issuer('Token Test School', { did: 'web', host: 'tokens.example' });
const kinds = { RS256: 'rsa', ES256: 'p256', EdDSA: 'ed25519' } as const satisfies Record<string, KeyKind>;

describe('what the test issuer signs as a token, jose verifies', () => {
  for (const [algorithm, kind] of Object.entries(kinds)) {
    test(`${algorithm}, and refuses it when a letter changes`, async () => {
      const token = jwtOpenBadge3(by, plainAward, { algorithm: algorithm as keyof typeof kinds });
      const key = await importJWK(jwkOf(by.keys, kind) as unknown as JWK, algorithm);
      const { protectedHeader } = await compactVerify(token, key);
      expect(protectedHeader).toEqual({ alg: algorithm, typ: 'JWT', kid: `did:web:tokens.example#${kind}` });
      const [header, payload = '', signature] = token.split('.');
      const changed = [
        header,
        `${payload.slice(0, 40)}${payload[40] === 'A' ? 'B' : 'A'}${payload.slice(41)}`,
        signature,
      ];
      await expect(compactVerify(changed.join('.'), key)).rejects.toThrow();
    });
  }

  test('claims repeat what the credential says', () => {
    const claims = decodeJwt(
      jwtOpenBadge3(by, { ...plainAward, until: '2027-01-01T00:00:00Z' }, { algorithm: 'ES256' }),
    );
    expect(claims).toMatchObject({
      iss: by.id,
      jti: claims['id'],
      sub: 'did:example:mia',
      nbf: Date.parse('2026-03-12T09:00:00Z') / 1000,
      exp: Date.parse('2027-01-01T00:00:00Z') / 1000,
    });
  });

  test('an Open Badges 2.0 badge, with the key its profile links', async () => {
    const { token, documents } = signedBadge2(by, plainAward);
    const key = documents.get('https://tokens.example/badges/public-key');
    if (key?.kind !== 'json') throw new Error('the key is not published');
    const { payload } = await compactVerify(token, createPublicKey(String(key.value['publicKeyPem'])));
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({ type: 'Assertion' });
  });

  test('keys are published as single JWKs and as a set', () => {
    const single = by.documents.get(keyAddress(by, 'rsa'));
    const set = by.documents.get('https://tokens.example/.well-known/jwks.json');
    if (single?.kind !== 'json' || set?.kind !== 'json') throw new Error('keys are not published');
    expect(set.value['keys']).toContainEqual(single.value);
  });
});

test('the same name gives the same keys and tokens, another name others', () => {
  const again = issuer('Token Test School', { did: 'web', host: 'tokens.example' });
  const token = (school: typeof by) => jwtOpenBadge3(school, plainAward, { algorithm: 'ES256' });
  expect(token(again)).toBe(token(by));
  expect(token(issuer('Another School', { did: 'web', host: 'tokens.example' }))).not.toBe(token(by));
});
