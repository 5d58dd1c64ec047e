import { createCipheriv, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { unwrapKey, wrapKey } from '../../../main/backup/key-wrap';

/** RFC 3394, section 4.6. */
const wrapping = Buffer.from('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F', 'hex');
const content = Buffer.from('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F', 'hex');
const wrapped = Buffer.from('28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21', 'hex');

it('wraps and unwraps the published example', () => {
  expect(wrapKey(wrapping, content)).toEqual(wrapped);
  expect(unwrapKey(wrapping, wrapped)).toEqual(content);
});

it('agrees with the key wrap of OpenSSL', () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const [outer, inner] = [randomBytes(32), randomBytes(32)];
    const cipher = createCipheriv('id-aes256-wrap', outer, Buffer.alloc(8, 0xa6));
    const theirs = Buffer.concat([cipher.update(inner), cipher.final()]);
    expect(wrapKey(outer, inner)).toEqual(theirs);
    expect(unwrapKey(outer, theirs)).toEqual(inner);
  }
});

it('refuses another key, a flipped bit anywhere and another length', () => {
  expect(unwrapKey(randomBytes(32), wrapped)).toBeNull();
  for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
    const flipped = Buffer.from(wrapped);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(unwrapKey(wrapping, flipped)).toBeNull();
  }
  for (const length of [0, 8, 39, 48]) expect(unwrapKey(wrapping, Buffer.alloc(length))).toBeNull();
});
