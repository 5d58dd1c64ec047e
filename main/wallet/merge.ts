import { badgeMarks } from '../../shared/badge-identity';
import type { Payload } from '../../shared/credential';
import type { NewCopy, NewRecord, Vault } from '../vault/types';
import type { KnownBadge, KnownBadges } from './known-badges';

/** So many badges without an id may share their dates before their signed data is no more compared one by one. */
const comparedAtMost = 50;

export type Meeting =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly badge: KnownBadge }
  /** It has the same id, and what is here is unproven while what arrived is proven. */
  | { readonly kind: 'unproven'; readonly badge: KnownBadge };

/**
 * Whether what arrived is a badge that is here. The same signed data in any wrapping is the same badge; so is the same
 * credential (see `isSameBadge`). SECURITY: a proven badge is never kept as a mere copy of an unproven one, for that may
 * be somebody's forgery that came first.
 */
export function meetingOf(
  arrived: Pick<NewRecord, 'id' | 'payload' | 'summary' | 'report'>,
  known: KnownBadges,
  payloadOf: (id: string) => Payload | null,
): Meeting {
  const marks = badgeMarks(arrived.summary, arrived.report);
  const same = known.sameAs(marks);
  const alike = [...(same ? [same] : []), ...known.ofSameDay(marks, comparedAtMost)];
  const copy = alike.find(({ id }) => isSameData(payloadOf(id), arrived.payload));
  if (copy) return { kind: 'same', badge: copy };
  if (!same) return { kind: 'new' };
  return { kind: same.marks.proven || !marks.proven ? 'same' : 'unproven', badge: same };
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
