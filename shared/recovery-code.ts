import { failure, type Result, success } from './result';

/**
 * A recovery code: 32 letters of Crockford's base 32 (https://www.crockford.com/base32.html) in eight groups of four.
 * 28 of them are random (140 bits); the last four make the whole a Reed-Solomon code word over GF(32) whose places are
 * the 32 elements of the field. Any two code words differ in five letters at least, so up to four mistakes are always
 * told from a code of another wallet, and where there is a single one, its group can be named.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;
const secretLength = 28;
const checkLength = 4;
export const recoveryCodeLength = secretLength + checkLength;

/** Why a typed text is no recovery code. `group` counts from 1; null where more than one letter is wrong. */
export type RecoveryCodeProblem =
  | { readonly kind: 'recovery-code-length'; readonly length: number; readonly wanted: number }
  | { readonly kind: 'recovery-code-letter'; readonly letter: string }
  | { readonly kind: 'recovery-code-typo'; readonly group: number | null };

/**
 * Makes a code of random bytes, as it is shown: `XXXX-XXXX-…`.
 * @param random at least 28 bytes of a cryptographic source; five bits of each are used
 */
export function makeRecoveryCode(random: Uint8Array): string {
  const secret = Array.from(random.subarray(0, secretLength), (byte) => byte & 31);
  if (secret.length < secretLength) throw new TypeError('28 random bytes are wanted');
  return grouped([...secret, ...checkOf(secret)].map((value) => alphabet.charAt(value)).join(''));
}

/**
 * Reads a code as a person types it: case, spaces and dashes do not count, O is 0, and I and L are 1.
 * @returns the 32 letters in their one spelling, without dashes
 */
export function readRecoveryCode(typed: string): Result<string, RecoveryCodeProblem> {
  const text = lettersOf(typed);
  const strange = Array.from(text).find((letter) => !alphabet.includes(letter));
  if (strange !== undefined) return failure({ kind: 'recovery-code-letter', letter: strange });
  if (text.length !== recoveryCodeLength) {
    return failure({ kind: 'recovery-code-length', length: text.length, wanted: recoveryCodeLength });
  }
  const sums = syndromes(Array.from(text, (letter) => alphabet.indexOf(letter)));
  if (sums.every((sum) => sum === 0)) return success(text);
  return failure({ kind: 'recovery-code-typo', group: groupOfMistake(sums) });
}

/** What was typed so far, in capitals and in groups. */
export function tidyRecoveryCode(typed: string): string {
  return grouped(lettersOf(typed).slice(0, recoveryCodeLength));
}

function lettersOf(typed: string): string {
  return typed
    .slice(0, 1024)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function grouped(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

/** Sum over all places of letter times place to the power 0, 1, 2 and 3; all zero for a code word. */
function syndromes(letters: readonly number[]): readonly number[] {
  return Array.from({ length: checkLength }, (_, exponent) =>
    letters.reduce((sum, letter, place) => sum ^ times(letter, power(place, exponent)), 0),
  );
}

/** A single mistake of value `e` at place `a` leaves `e`, `e·a`, `e·a²`, `e·a³`. */
function groupOfMistake([s0 = 0, s1 = 0, s2 = 0, s3 = 0]: readonly number[]): number | null {
  if (s0 === 0) return null;
  const place = times(s1, inverse(s0));
  const single = times(s1, place) === s2 && times(s2, place) === s3;
  return single ? Math.floor(place / groupLength) + 1 : null;
}

/** The four letters at places 28 to 31 that make all sums zero: Lagrange's polynomial over those places. */
function checkOf(secret: readonly number[]): readonly number[] {
  const sums = syndromes(secret);
  const places = Array.from({ length: checkLength }, (_, index) => secretLength + index);
  return places.map((place) => {
    // The polynomial that is 1 at `place` and 0 at the other three, lowest power first.
    const coefficients = places
      .filter((other) => other !== place)
      .reduce<readonly number[]>(
        (polynomial, other) => {
          const scale = inverse(place ^ other);
          return Array.from({ length: polynomial.length + 1 }, (_, at) =>
            times((polynomial[at - 1] ?? 0) ^ times(polynomial[at] ?? 0, other), scale),
          );
        },
        [1],
      );
    return coefficients.reduce((sum, coefficient, at) => sum ^ times(coefficient, sums[at] ?? 0), 0);
  });
}

/** GF(32) with the polynomial x⁵ + x² + 1; addition is exclusive or. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) {
    if (b & (1 << bit)) product ^= a << bit;
  }
  for (let bit = 8; bit >= 5; bit -= 1) {
    if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  }
  return product;
}

/** Anything to the power 0 is 1, zero included. */
function power(base: number, exponent: number): number {
  let value = 1;
  for (let turn = 0; turn < exponent; turn += 1) value = times(value, base);
  return value;
}

/** Of a number that is not zero: a³¹ = 1. */
function inverse(value: number): number {
  return power(value, 30);
}
