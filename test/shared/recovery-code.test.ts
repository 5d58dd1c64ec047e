import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeRecoveryCode, readRecoveryCode, recoveryCodeLength, tidyRecoveryCode } from '../../shared/recovery-code';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = (code: string) => code.replaceAll('-', '');
const code = makeRecoveryCode(Uint8Array.from({ length: 28 }, (_, index) => index * 7 + 3));

describe('a recovery code', () => {
  test('is eight groups of four and reads back', () => {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readRecoveryCode(code)).toEqual({ ok: true, value: plain(code) });
  });

  test('carries 140 bits: each of the 28 bytes moves it', () => {
    const zero = new Uint8Array(28);
    const codes = new Set(
      Array.from({ length: 28 * 31 }, (_, index) => {
        const bytes = Uint8Array.from(zero);
        bytes[Math.floor(index / 31)] = (index % 31) + 1;
        return makeRecoveryCode(bytes);
      }),
    );
    expect(codes.size).toBe(28 * 31);
    expect(() => makeRecoveryCode(new Uint8Array(27))).toThrow(TypeError);
  });

  test.each([
    ['small letters', (text: string) => text.toLowerCase()],
    ['no dashes', plain],
    ['spaces and line ends', (text: string) => ` ${text.replaceAll('-', ' \n')}\t`],
    ['long dashes', (text: string) => text.replaceAll('-', '–')],
    [
      'full-width letters',
      (text: string) => text.replace(/[A-Z]/g, (l) => String.fromCharCode(l.charCodeAt(0) + 0xfee0)),
    ],
    ['O for 0', (text: string) => text.replaceAll('0', 'o')],
    ['I and l for 1', (text: string) => text.replaceAll('1', 'l')],
  ])('is read with %s', (_name, type) => {
    for (let turn = 0; turn < 20; turn += 1) {
      const made = makeRecoveryCode(randomBytes(28));
      expect(readRecoveryCode(type(made))).toEqual({ ok: true, value: plain(made) });
      expect(tidyRecoveryCode(type(made))).toBe(made);
    }
  });

  test('any single wrong letter is a mistake in its group', () => {
    const letters = Array.from(plain(code));
    for (const [place, right] of letters.entries()) {
      for (const letter of alphabet) {
        if (letter === right) continue;
        const wrong = letters.with(place, letter).join('');
        expect(readRecoveryCode(wrong)).toEqual({
          ok: false,
          error: { kind: 'recovery-code-typo', group: Math.floor(place / 4) + 1 },
        });
      }
    }
  });

  test('any two letters exchanged, and up to four wrong, are a mistake', () => {
    const letters = Array.from(plain(code));
    for (let one = 0; one < recoveryCodeLength; one += 1) {
      for (let two = one + 1; two < recoveryCodeLength; two += 1) {
        if (letters[one] === letters[two]) continue;
        const wrong = letters
          .with(one, letters[two] ?? '')
          .with(two, letters[one] ?? '')
          .join('');
        expect(readRecoveryCode(wrong)).toMatchObject({ error: { kind: 'recovery-code-typo' } });
      }
    }
    for (let turn = 0; turn < 5_000; turn += 1) {
      const bytes = randomBytes(9);
      const wrong = [...letters];
      for (let at = 0; at < 1 + ((bytes[8] ?? 0) & 3); at += 1) {
        const place = (bytes[at] ?? 0) & 31;
        wrong[place] = alphabet.charAt((bytes[at + 4] ?? 0) & 31);
      }
      if (wrong.join('') === letters.join('')) continue;
      expect(readRecoveryCode(wrong.join(''))).toMatchObject({ error: { kind: 'recovery-code-typo' } });
    }
  });

  test('too short, too long and strange letters are told apart', () => {
    expect(readRecoveryCode('')).toMatchObject({ error: { kind: 'recovery-code-length', length: 0, wanted: 32 } });
    expect(readRecoveryCode(`${code}A`)).toMatchObject({ error: { kind: 'recovery-code-length', length: 33 } });
    expect(readRecoveryCode(code.replace(/.$/, 'U'))).toMatchObject({
      error: { kind: 'recovery-code-letter', letter: 'U' },
    });
    expect(readRecoveryCode(code.replace(/.$/, '!'))).toMatchObject({ error: { letter: '!' } });
  });
});
