import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyFromJwk, keyFromMultibase } from '../../../main/verify/keys/public-key';
import { base58btc } from '../../issuer/encodings';

/** Multicodec prefixes and curve names as Node knows them. */
const curves = [
  ['P-256', 'prime256v1', [0x80, 0x24]],
  ['P-384', 'secp384r1', [0x81, 0x24]],
] as const;

describe.each(curves)('a Multikey of %s', (kind, namedCurve, prefix) => {
  const make = () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const [across, up] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
    const sign = 2 + ((up.at(-1) ?? 0) & 1);
    const multikey = base58btc(Buffer.concat([Buffer.from([...prefix, sign]), across]));
    return { publicKey, multikey, across, sign };
  };

  test('is unfolded from its one coordinate, whichever half of the curve it is on', () => {
    const signs = new Set<number>();
    for (let count = 0; count < 64 && signs.size < 2; count += 1) {
      const { publicKey, multikey, sign } = make();
      signs.add(sign);
      const key = keyFromMultibase(multikey);
      expect(key?.kind).toBe(kind);
      expect(key?.key.equals(publicKey)).toBe(true);
    }
    expect(signs).toEqual(new Set([2, 3]));
  });

  test('that is no point of the curve is no key', () => {
    const { across } = make();
    const beyond = Buffer.alloc(across.length, 0xff);
    expect(keyFromMultibase(base58btc(Buffer.concat([Buffer.from([...prefix, 2]), beyond])))).toBeNull();
    expect(keyFromMultibase(base58btc(Buffer.concat([Buffer.from([...prefix, 2]), across.subarray(1)])))).toBeNull();
  });
});

test('a JWK is made into a key once, and one with a private part never', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = { ...publicKey.export({ format: 'jwk' }) } as Record<string, string>;
  expect(keyFromJwk(jwk)?.key.equals(publicKey)).toBe(true);
  expect(keyFromJwk(jwk)).toBe(keyFromJwk(jwk));
  expect(keyFromJwk({ ...(privateKey.export({ format: 'jwk' }) as Record<string, string>) })).toBeNull();
});
