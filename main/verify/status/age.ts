import { day, hour, minute } from '../../../shared/durations';
import type { JsonObject } from '../../../shared/json';
import type { DocumentAnswer } from '../../net/types';

/**
 * Says when a copy of a list is older than the list wants (`ttl`, in milliseconds: Bitstring Status List section 2.2).
 * It is a wish about caching and no end of validity: offline the last answer stands, and the reader is told its age. A
 * list that has ended by its own `validUntil` answers nothing at all.
 */
export function outlived(
  subject: JsonObject,
  answer: DocumentAnswer & { readonly kind: 'document' },
  at: Date,
): string | null {
  const ttl = subject['ttl'];
  if (typeof ttl !== 'number' || ttl < 0) return null;
  const age = at.getTime() - Date.parse(answer.fetchedAt);
  if (!(age > ttl)) return null;
  return `the copy of the list is ${lasting(age)} old, and the list asks for a new one after ${lasting(ttl)}`;
}

const units = [
  ['d', day],
  ['h', hour],
  ['min', minute],
] as const;

function lasting(milliseconds: number): string {
  const unit = units.find(([, length]) => milliseconds >= length);
  return unit
    ? `${String(Math.floor(milliseconds / unit[1]))} ${unit[0]}`
    : `${String(Math.floor(milliseconds / 1000))} s`;
}
