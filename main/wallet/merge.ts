import { badgeMarks } from '../../shared/badge-identity';
import type { Payload } from '../../shared/credential';
import type { NewCopy, NewRecord, Vault } from '../vault/types';
import type { KnownBadge, KnownBadges } from './known-badges';

/** So many badges without an id may share their dates before their signed data is no more compared one by one. */
const comparedAtMost = 50;

/**
 * The record that is the same badge as what arrived, or null. The same signed data in any wrapping is the same badge; so
 * is the same credential (see `isSameBadge`), unless what arrived is proven and what is here is not: then it is better
 * evidence than a further copy, and is taken in as a record that stands before the other in their stack.
 */
export function recordOfSameBadge(
  arrived: Pick<NewRecord, 'id' | 'payload' | 'summary' | 'report'>,
  known: KnownBadges,
  payloadOf: (id: string) => Payload | null,
): KnownBadge | null {
  const marks = badgeMarks(arrived.summary, arrived.report);
  const same = known.sameAs(marks);
  if (same && (same.marks.proven || !marks.proven || isSameData(payloadOf(same.id), arrived.payload))) return same;
  const candidates = known.ofSameDay(marks);
  if (candidates.length > comparedAtMost) return null;
  return candidates.find(({ id }) => isSameData(payloadOf(id), arrived.payload)) ?? null;
}

/** The signed data itself, as text: what stands around it is no part of it. */
function isSameData(a: Payload | null, b: Payload): boolean {
  if (a?.kind === 'jws' && b.kind === 'jws') return a.token === b.token;
  return a?.kind === 'json' && b.kind === 'json' && a.text.trim() === b.text.trim();
}

/** What arrived, as a further original of a badge that is here. */
export function copyOf({ id, original, pointer, origin, addedAt }: NewRecord): NewCopy {
  return { id, original, pointer, origin, addedAt };
}

/** Reads the signed data of a record while it is asked for. */
export function payloadsIn(vault: Pick<Vault, 'checkable'>): (id: string) => Payload | null {
  return (id) => vault.checkable([id])[0]?.payload ?? null;
}
