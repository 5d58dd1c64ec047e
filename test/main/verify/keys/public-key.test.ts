import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, test } from 'vitest';
import {
  isForSignatures,
  keyFromBase58,
  keyFromJwk,
  keyFromMultibase,
  keyFromPem,
  type PublicKey,
  sameKey,
} from '../../../../main/verify/keys/public-key';
import { base58btc } from '../../../issuer/encodings';

/** The curves with their multicodec prefixes. Keys are made by another library: not every platform makes all of them. */
const curves = [
  ['P-256', p256, [0x80, 0x24]],
  ['P-384', p384, [0x81, 0x24]],
  ['P-521', p521, [0x82, 0x24]],
  ['secp256k1', secp256k1, [0xe7, 0x01]],
] as const;

const asJwk = (key: PublicKey | null) => (key?.kind === 'secp256k1' ? null : key?.key.export({ format: 'jwk' }));

describe.each(curves)('a Multikey of %s', (kind, curve, prefix) => {
  const make = () => {
    const secret = curve.utils.randomSecretKey();
    const folded = Buffer.from(curve.getPublicKey(secret, true));
    const half = folded.length - 1;
    const point = Buffer.from(curve.getPublicKey(secret, false));
    const [x, y] = [point.subarray(1, 1 + half), point.subarray(1 + half)].map((part) => part.toString('base64url'));
    const jwk = { kty: 'EC', crv: kind, x: x ?? '', y: y ?? '' };
    const multikey = base58btc(Buffer.concat([Buffer.from(prefix), folded]));
    return { jwk, multikey, folded, sign: folded[0] ?? 0 };
  };

  test('is unfolded from its one coordinate, whichever half of the curve it is on', () => {
    const signs = new Set<number>();
    for (let count = 0; count < 64 && signs.size < 2; count += 1) {
      const { jwk, multikey, sign } = make();
      signs.add(sign);
      const [key, same] = [keyFromMultibase(multikey), keyFromJwk(jwk)];
      expect(key?.kind).toBe(kind);
      expect(key && same && sameKey(key, same)).toBe(true);
      if (kind !== 'secp256k1') expect(asJwk(key)).toEqual(jwk);
    }
    expect(signs).toEqual(new Set([2, 3]));
  });

  test('that is no point of the curve is no key', () => {
    const { folded, jwk } = make();
    const beyond = Buffer.alloc(folded.length - 1, 0xff);
    expect(keyFromMultibase(base58btc(Buffer.concat([Buffer.from([...prefix, 2]), beyond])))).toBeNull();
    expect(keyFromMultibase(base58btc(Buffer.concat([Buffer.from(prefix), folded.subarray(0, -1)])))).toBeNull();
    expect(keyFromJwk({ ...jwk, y: jwk.x })).toBeNull();
    expect(keyFromJwk({ kty: 'EC', crv: kind, x: jwk.x })).toBeNull();
  });

  test('is not the key of another point', () => {
    const [one, other] = [keyFromMultibase(make().multikey), keyFromMultibase(make().multikey)];
    expect(one && other && sameKey(one, other)).toBe(false);
  });
});

test('a Multikey of RSA is its PKCS#1 form', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ format: 'der', type: 'pkcs1' });
  const key = keyFromMultibase(base58btc(Buffer.concat([Buffer.from([0x85, 0x24]), der])));
  expect(key?.kind).toBe('RSA');
  expect(asJwk(key)).toEqual(publicKey.export({ format: 'jwk' }));
});

test('a Multikey for key agreement (X25519) is no key for signatures', () => {
  const { publicKey } = generateKeyPairSync('x25519');
  const raw = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url');
  expect(keyFromMultibase(base58btc(Buffer.concat([Buffer.from([0xec, 0x01]), raw])))).toBeNull();
});

test('publicKeyBase58 is read by the type of its method, and by no other', () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const text = base58btc(Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url')).slice(1);
  expect(asJwk(keyFromBase58(text, 'Ed25519VerificationKey2018'))).toEqual(publicKey.export({ format: 'jwk' }));
  expect(keyFromBase58(text, 'X25519KeyAgreementKey2019')).toBeNull();
  expect(keyFromBase58(text, 'constructor')).toBeNull();
  expect(keyFromBase58(text.slice(0, 20), 'Ed25519VerificationKey2018')).toBeNull();
});

test('a JWK is made into a key once, and one with a private part never', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = { ...publicKey.export({ format: 'jwk' }) } as Record<string, string>;
  const key = keyFromJwk(jwk);
  expect(asJwk(key)).toEqual(jwk);
  expect(keyFromJwk(jwk)).toBe(key);
  // The same key in another token is not read again.
  expect(keyFromJwk({ ...jwk, kid: 'two' })).toBe(key);
  expect(keyFromJwk({ ...(privateKey.export({ format: 'jwk' }) as Record<string, string>) })).toBeNull();
  expect(keyFromJwk({ kty: 'oct', k: 'AAAA' })).toBeNull();
});

test('a JWK keeps the algorithm it is for, beside one that names none', () => {
  const jwk = createPublicKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey).export({ format: 'jwk' });
  const plain = { ...jwk } as Record<string, string>;
  expect(keyFromJwk({ ...plain, alg: 'PS256' })?.algorithm).toBe('PS256');
  expect(keyFromJwk(plain)?.algorithm).toBeUndefined();
});

test('a PEM is read once, whatever became of it, and never under another writing', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = String(publicKey.export({ format: 'pem', type: 'spki' }));
  const key = keyFromPem(pem);
  expect(asJwk(key)).toEqual(publicKey.export({ format: 'jwk' }));
  expect(key?.kind === 'RSA' && key.bits).toBe(2048);
  expect(keyFromPem(pem)).toBe(key);
  expect(keyFromPem(String(privateKey.export({ format: 'pem', type: 'pkcs8' })))).toBeNull();
  const jwk = publicKey.export({ format: 'jwk' });
  expect(keyFromJwk({ ...jwk } as Record<string, string>)).not.toBeNull();
  const names = [pem, `pem ${pem}`, JSON.stringify([jwk.kty, jwk.crv, jwk.n, jwk.e, jwk.x, jwk.y])];
  for (const name of names) expect(keyFromMultibase(name)).toBeNull();
});

test('a JWK of a set is for signatures unless it says otherwise', () => {
  expect([{}, { use: 'sig' }, { key_ops: ['verify'] }].map(isForSignatures)).toEqual([true, true, true]);
  expect([{ use: 'enc' }, { key_ops: ['encrypt'] }].map(isForSignatures)).toEqual([false, false]);
});
