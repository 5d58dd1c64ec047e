import type { UnlockMethod } from '../../../shared/wallet';
import { minimumPassphraseLength } from './passphrase-strength';

/** What shall open a new wallet. */
export type Protection = 'passphrase' | 'key-ring' | 'both';

export function methodsOf(protection: Protection): readonly UnlockMethod[] {
  if (protection === 'both') return ['passphrase', 'key-ring'];
  return [protection];
}

export type PassphraseProblem = { readonly field: 'first' | 'second'; readonly kind: 'too-short' | 'not-same' };

/** Why this passphrase, typed twice, is not taken yet; null when it is. The floor is the vault's own. */
export function passphraseProblem(first: string, second: string): PassphraseProblem | null {
  if (Array.from(first.normalize('NFKC')).length < minimumPassphraseLength)
    return { field: 'first', kind: 'too-short' };
  return first === second ? null : { field: 'second', kind: 'not-same' };
}
