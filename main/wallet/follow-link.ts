import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Candidate, Found } from '../intake/types';
import type { DocumentSource } from '../net/types';
import type { Arrival } from './arrivals';

export interface LinkTools {
  readonly read: (bytes: Uint8Array, name: string, signal: AbortSignal) => Promise<Result<Found, IntakeError>>;
  /** Answers addresses the earner named: their own word, so it asks no second time. */
  readonly linked: DocumentSource;
}

/** What arrived, with what it was found to be. */
export interface Opened {
  readonly arrival: Arrival;
  readonly bytes: Uint8Array;
  readonly found: Found;
}

/** Servers answer with a page for people unless asked for data first (some only know plain JSON). */
const badgeAccept =
  'application/vc+jwt, application/jwt, application/ld+json, application/json, image/png, image/svg+xml;q=0.9, */*;q=0.1';

/**
 * Reads the address that stands in a legacy baked picture (Open Badges 1.0 tEXt) or in a pasted text.
 * A picture stays the original, and the fetched assertion becomes what it carries; a bare address is replaced by
 * what stands there. One hop only, so that a document cannot start a chain of requests.
 */
export async function followLink(
  opened: Opened,
  url: string,
  tools: LinkTools,
  signal: AbortSignal,
): Promise<Result<readonly (Opened & { readonly candidate: Candidate })[], IntakeError>> {
  const answer = await tools.linked.get({ url, purpose: 'badge', accept: badgeAccept });
  if (answer.kind === 'gone') return failure({ kind: 'gone', url });
  if (answer.kind === 'none') return failure(answer.error);
  const read = await tools.read(answer.bytes, nameOf(url), signal);
  if (!read.ok) return read;
  const { candidates } = read.value;
  if (candidates.length === 0) return failure({ kind: 'not-a-credential' });
  const { picture, sha256 } = opened.found;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (picture && only) return success([{ ...opened, candidate: { ...only, id: sha256, pointer: '' } }]);
  const arrival: Arrival = { ...opened.arrival, origin: { kind: 'url', url }, fileName: nameOf(url) };
  return success(candidates.map((candidate) => ({ arrival, bytes: answer.bytes, found: read.value, candidate })));
}

/** Last part of the path, for the name under which the original is exported again. */
function nameOf(url: string): string {
  const last = URL.canParse(url) ? new URL(url).pathname.split('/').findLast((part) => part !== '') : undefined;
  return last ?? 'badge';
}
