import type { IntakeError } from '../../shared/errors';
import type { Arrival } from './arrivals';

/** Refusals that come from outside the file: the network, the disk, or how busy the computer was. */
const passing: ReadonlySet<IntakeError['kind']> = new Set([
  'unreadable-file',
  'network-not-allowed',
  'unreachable',
  'server-refused',
  'answer-too-slow',
  'takes-too-long',
  'takes-too-much-memory',
  // What stands at an address may be put right there.
  'html-page',
  'archive-at-address',
] satisfies IntakeError['kind'][]);

/**
 * Whether it may come out differently a second time. A file on the disk can be replaced by a whole one; what came as
 * bytes or text stays as it is, so only what failed outside of it is worth another try.
 */
export function worthRetrying(arrival: Arrival, error: IntakeError): boolean {
  const { origin, held } = arrival.first ?? arrival;
  return passing.has(error.kind) || (origin.kind === 'file' && held === undefined && error.kind !== 'too-many');
}
