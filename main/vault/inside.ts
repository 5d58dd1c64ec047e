import { createHash } from 'node:crypto';
import { integerOf } from './rows';
import type { Sealer } from './sealer';
import type { Store } from './store';

/** What every operation on an open vault works with. */
export interface Inside {
  readonly store: Store;
  readonly sealer: Sealer;
}

/** The number of the newest change. */
export function currentRevision({ store }: Inside): number {
  const row = store.get("SELECT number FROM meta WHERE key = 'revision'");
  return row === null ? 0 : integerOf(row, 'number');
}

/** A new number, higher than any before; taken inside the transaction of the change it names. */
export function nextRevision(inside: Inside): number {
  const row = inside.store.get("UPDATE meta SET number = number + 1 WHERE key = 'revision' RETURNING number");
  if (row === null) throw new Error('The vault has lost its revision');
  return integerOf(row, 'number');
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Content-addressed tables are worth something only while name and content agree. @throws TypeError */
export function assertHash(bytes: Uint8Array, sha256: string): void {
  if (sha256Of(bytes) !== sha256) throw new TypeError(`The content is not what its hash ${sha256} says`);
}
