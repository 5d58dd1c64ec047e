import type { WalletError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import type { LockedFile } from '../intake/types';
import type { Arrival } from './arrivals';
import type { Engine } from './engine';

/** Files tried before a passphrase counts as wrong: one of them may have been encrypted with another. */
const tries = 3;

/**
 * An archive with the passphrase it waited for, which opens at least one of its files; the others are opened when it is
 * their turn. Nothing is kept. Errors: `bundle-wrong-passphrase`, and those of reading.
 */
export async function withPassphrase(
  arrival: Arrival,
  passphrase: string,
  { read, open }: Pick<Engine, 'read' | 'open'>,
  signal: AbortSignal,
): Promise<Result<Arrival, WalletError>> {
  const bytes = await arrival.read();
  if (!bytes.ok) return bytes;
  const found = await read(bytes.value, arrival.fileName, signal);
  if (!found.ok) return found;
  const { locked = [], wallet = arrival.fileName } = found.value;
  // Written anew without encryption meanwhile: what it is now.
  if (locked.length === 0) return { ok: true, value: arrival };
  let refusal: WalletError | null = null;
  for (const file of locked.slice(0, tries)) {
    const opened = await open(file, passphrase, signal);
    if (opened.ok) {
      const later = (one: LockedFile, stop: AbortSignal) => open(one, passphrase, stop);
      return { ok: true, value: { ...arrival, open: later } };
    }
    if (opened.error.kind === 'bundle-entry-locked') refusal = { kind: 'bundle-wrong-passphrase', wallet };
    else if (opened.error.kind === 'bundle-entry-unknown') refusal ??= opened.error;
    else return opened;
  }
  return failure(refusal ?? { kind: 'bundle-wrong-passphrase', wallet });
}
