import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canParse } from '../../../shared/can-parse';
import { splitCompactJws } from '../../../main/credential/compact-jws';
import { instantOf, webAddress } from '../../../main/credential/read';
import { bytesOfPart, textOfPart, withBytesOf } from '../../../main/credential/scratch';

// Each of these has a short way for what is usual; it must come to what the long way comes to.

const runs = { numRuns: 3000 };
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Characters of base64url, and now and then one that is none: of base64, of a token, or one whose low byte is a letter. */
const part = fc
  .array(
    fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...Array.from(alphabet)) },
      fc.constantFrom(...Array.from('+/=.~ \nŁ\u0461é')),
    ),
  )
  .map((characters) => characters.join(''));
const encoded = fc.string({ unit: 'binary' }).map((text) => Buffer.from(text).toString('base64url'));

describe('a part of a token', () => {
  const plain = /^[A-Za-z0-9_-]*$/;
  test('has the bytes that looking at each character gives', () => {
    fc.assert(
      fc.property(fc.oneof(part, encoded), (text) => {
        const expected = plain.test(text) ? Buffer.from(text, 'base64url') : null;
        expect(bytesOfPart(text)).toEqual(expected);
        expect(textOfPart(text)).toBe(expected && textOf(expected));
      }),
      runs,
    );
  });

  test('is read alike when it is longer than the memory kept for it, and leaves nothing behind', () => {
    for (const length of [49_000, 65_535, 65_536, 65_537, 90_000, 400_000]) {
      const text = 'é'.repeat(length / 2);
      expect(textOfPart(Buffer.from(text).toString('base64url'))).toBe(text);
      expect(textOfPart('e30')).toBe('{}');
    }
  });

  function textOf(bytes: Buffer): string | null {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }
});

test('a token is signed over its text up to the last full stop', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (claims, signature) => {
      const parts = ['{"alg":"ES256"}', claims, signature].map((text) => Buffer.from(text).toString('base64url'));
      const split = splitCompactJws(parts.join('.'));
      if (!split.ok) return;
      expect(split.value.signingInput).toBe(`${String(parts[0])}.${String(parts[1])}`);
      expect(split.value.signature).toEqual(Buffer.from(signature));
    }),
  );
  for (const token of ['', '.', '..', 'a.b', 'e30.e30.a.b', 'eyJhbGciOiJub25lIn0.e30']) {
    expect(splitCompactJws(token).ok).toBe(false);
  }
});

test('the bytes of a text are its UTF-8, whatever its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(1, 500, 9000), (text, times) => {
      const long = text.repeat(times);
      withBytesOf(long, (bytes) => {
        expect(Buffer.from(bytes).equals(Buffer.from(long))).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

describe('an instant', () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
  const year = fc.constantFrom('0000', '0001', '1969', '2000', '2026', '9999', '+02026');
  const second = fc.constantFrom('', '.5', '.000', ',5', 'Z');
  const zone = fc.constantFrom('Z', 'z', '+00:00', '+02:00');
  const written = fc
    .tuple(year, two(14), two(33), two(26), two(62), two(62), second, zone)
    .map(([y, m, d, h, min, s, rest, z]) => `${y}-${m}-${d}T${h}:${min}:${s}${rest}${z}`);

  test('with a zone is what the engine makes of it', () => {
    fc.assert(
      fc.property(written, (text) => {
        const time = Date.parse(text);
        expect(instantOf(text)).toBe(Number.isNaN(time) ? null : new Date(time).toISOString());
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('an address of the web', () => {
  const label = fc.oneof(
    fc.constantFrom(
      'example',
      'a',
      'a-',
      '-a',
      '',
      'xn--',
      'xn--a',
      'xn--bcher-kva',
      '0x1f',
      '1',
      '256',
      'A',
      'ü',
      'a_b',
      'a b',
      'ab--c',
    ),
    fc.string({ unit: fc.constantFrom(...Array.from('abz09-')), maxLength: 70 }),
  );
  const host = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));
  const scheme = fc.constantFrom('http://', 'https://', 'HTTPS://', 'ftp://', 'https:/', 'https:///', '');
  const rest = fc.oneof(
    fc.constantFrom('', '/', '?', '#', ':443', ':x', '@', '/a b', '/%', '\\', '/\u0000', '.', '/é', '/a\n'),
    fc.string().map((text) => `/${text}`),
  );

  test('is one where the engine can take it apart', () => {
    fc.assert(
      fc.property(scheme, host, rest, (...words) => {
        const text = words.join('');
        expect(webAddress(text)).toBe(/^https?:\/\//i.test(text) && canParse(text) ? text : null);
      }),
      { numRuns: 20_000 },
    );
  });
});
