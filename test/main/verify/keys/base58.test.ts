import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase58 } from '../../../../main/verify/keys/base58';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** By the definition: a number in base 58, and a zero for each leading one. */
function encoded(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte > 0);
  const leading = zeros < 0 ? bytes.length : zeros;
  let number = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = (alphabet[Number(number % 58n)] ?? '') + text;
  return '1'.repeat(leading) + text;
}

test('gives back the bytes of any number, with their zeros', () => {
  const bytes = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.uint8Array({ maxLength: 120 }))
    .map(([zeros, rest]) => new Uint8Array([...new Array<number>(zeros).fill(0), ...rest]))
    .filter((whole) => whole.length > 0);
  fc.assert(
    fc.property(bytes, (whole) => {
      expect(decodeBase58(encoded(whole))).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});

test.each(['', '0', 'O', 'I', 'l', 'z6M!', 'zé', 'z\u{1F600}', 'z'.repeat(2049)])('refuses %j', (text) => {
  expect(decodeBase58(text)).toBeNull();
});
