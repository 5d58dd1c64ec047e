import type { WalletError } from './errors';

/** What was asked for where no page could hear the answer. */
export const refusable = ['files', 'move', 'erase', 'delete', 'use'] as const;

/** A refusal that the person has yet to be told of. */
export interface Refusal {
  readonly what: (typeof refusable)[number];
  readonly error: WalletError;
}
