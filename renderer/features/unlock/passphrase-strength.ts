/** At most this many characters are looked at; more cannot change the word. */
const longestRead = 200;
/** The floor of the vault itself, counted as it counts: characters after NFKC. */
export const minimumPassphraseLength = 10;

export type PassphraseStrength =
  | { readonly kind: 'too-short'; readonly missing: number }
  | { readonly kind: 'weak' | 'fair' | 'strong' | 'very-strong'; readonly bits: number };

/**
 * How hard a passphrase is to guess, in words. A rough lower estimate: what repeats, counts up or down, or is on every
 * list of common passwords adds next to nothing; a word of letters counts as one pick from a word list and not as
 * random letters. It helps a person to choose and refuses only what the vault refuses.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = passphrase.normalize('NFKC').slice(0, longestRead);
  const length = Array.from(text).length;
  if (length < minimumPassphraseLength) return { kind: 'too-short', missing: minimumPassphraseLength - length };
  const bits = Math.round(estimateBits(text));
  if (bits < 36) return { kind: 'weak', bits };
  if (bits < 50) return { kind: 'fair', bits };
  return { kind: bits < 70 ? 'strong' : 'very-strong', bits };
}

function estimateBits(text: string): number {
  const seen = new Set<string>();
  let bits = 0;
  for (const run of text.toLowerCase().match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? []) {
    if (seen.has(run)) bits += 1;
    else bits += bitsOfRun(run);
    seen.add(run);
  }
  const mixedCase = /\p{Lu}/u.test(text.slice(1)) && /\p{Ll}/u.test(text);
  return bits + (mixedCase ? 4 : 0);
}

function bitsOfRun(run: string): number {
  if (common.some((word) => word === run)) return 2;
  if (run.length > 2 && isSequence(run)) return 4;
  const free = distinctSteps(run);
  if (/^\p{N}+$/u.test(run)) return free * 3;
  if (!/^\p{L}+$/u.test(run)) return Math.min(free, 3) * 3 + Math.max(0, free - 3);
  // A word: about 13 bits (a list of 8,000) however long, unless it is too long to be one.
  return Math.min(free * 3.6, 13 + Math.max(0, free - 9) * 2);
}

/** Characters that differ from the one before: `aaaaaa` counts one. */
function distinctSteps(run: string): number {
  const letters = Array.from(run);
  return letters.filter((letter, at) => letter !== letters[at - 1]).length;
}

/** `abcdef`, `98765`, `qwertz`: what a finger does by itself. */
function isSequence(run: string): boolean {
  if (rows.some((row) => row.includes(run))) return true;
  const codes = Array.from(run, (letter) => letter.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return Math.abs(step) <= 1 && codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step);
}

const rows = ['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', 'azertyuiop', '1234567890', '0987654321'];
const common = [
  'password',
  'passphrase',
  'passwort',
  'letmein',
  'welcome',
  'admin',
  'secret',
  'iloveyou',
  'lapel',
  'badge',
];
