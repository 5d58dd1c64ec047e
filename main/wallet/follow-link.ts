import { canParse } from '../../shared/can-parse';
import type { IntakeError } from '../../shared/errors';
import { addressesToAsk } from '../../shared/platforms';
import { failure, type Result, success } from '../../shared/result';
import type { Candidate, Found } from '../intake/types';
import type { DocumentAnswer, DocumentSource } from '../net/types';
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

/** From the named address to what it names, and from there once more (a page, a platform's notice, the assertion). */
const maximumHops = 2;
/** Addresses tried for one hop: today's host of a platform and the one it moved from. */
const triesPerHop = 2;

type Document = Extract<DocumentAnswer, { readonly kind: 'document' }>;

/** Where an address led in the end. */
interface Arrived {
  readonly document: Document;
  readonly found: Found;
  /** The addresses that answered on the way, the last one included; the named one is left out. */
  readonly via: readonly string[];
}

/**
 * Reads the address that stands in a legacy baked picture (Open Badges 1.0 tEXt), in a PDF or in a pasted text. The page
 * of a known platform is never asked for: its data is, straight away. Any other page is read for where its data is.
 * A picture stays the original, and the fetched assertion becomes what it carries; a bare address is replaced by
 * what stands there.
 * SECURITY: at most two hops and two tries each, so that a document cannot start a chain of requests; every address
 * goes through the guarded fetch (https, public hosts); none is asked twice.
 */
export async function followLink(
  opened: Opened,
  url: string,
  tools: LinkTools,
  signal: AbortSignal,
): Promise<Result<readonly (Opened & { readonly candidate: Candidate })[], IntakeError>> {
  const arrived = await walk(url, tools, signal);
  if (!arrived.ok) return arrived;
  const { document, found, via } = arrived.value;
  const { picture, sha256 } = opened.found;
  const only = found.candidates.length === 1 ? found.candidates[0] : undefined;
  if (picture && only) return success([{ ...opened, candidate: { ...only, id: sha256, pointer: '' } }]);
  const origin = via.length === 0 ? { kind: 'url' as const, url } : { kind: 'url' as const, url, via };
  const arrival: Arrival = { ...opened.arrival, origin, fileName: nameOf(via.at(-1) ?? url) };
  return success(found.candidates.map((candidate) => ({ arrival, bytes: document.bytes, found, candidate })));
}

async function walk(url: string, tools: LinkTools, signal: AbortSignal): Promise<Result<Arrived, IntakeError>> {
  const asked = new Set<string>();
  const via: string[] = [];
  let next = addressesToAsk(url);
  for (let hop = 0; ; hop += 1) {
    const answer = await firstAnswer(next, asked, tools.linked, signal);
    if (!answer.ok) return answer;
    const document = answer.value;
    if (document.url !== url) via.push(document.url);
    const read = await tools.read(document.bytes, document.finalUrl, signal);
    if (!read.ok) return read;
    const found = read.value;
    if (found.candidates.length > 0) return success({ document, found, via });
    if (found.files) return failure({ kind: 'archive-at-address', url: document.url });
    next = found.links.flatMap(addressesToAsk).filter((link) => !asked.has(link));
    if (next.length === 0) return failure({ kind: found.container === 'html' ? 'html-page' : 'not-a-credential' });
    if (hop === maximumHops) return failure({ kind: 'too-many-hops', url, limit: maximumHops });
  }
}

/** The first of these addresses that answers with a document; else why the first of them did not. */
async function firstAnswer(
  addresses: readonly string[],
  asked: Set<string>,
  source: DocumentSource,
  signal: AbortSignal,
): Promise<Result<Document, IntakeError>> {
  let refused: IntakeError | null = null;
  for (const url of addresses.slice(0, triesPerHop)) {
    if (signal.aborted) return failure({ kind: 'cancelled' });
    asked.add(url);
    const answer = await source.get({ url, purpose: 'badge', accept: badgeAccept });
    if (answer.kind === 'document') return success(answer);
    // Withdrawn is an answer: another host of the same platform has nothing to add to it.
    if (answer.kind === 'gone') return failure({ kind: 'gone', url });
    refused ??= answer.error;
  }
  return failure(refused ?? { kind: 'not-a-credential' });
}

/** Last part of the path, for the name under which the original is exported again. */
export function nameOf(url: string): string {
  const last = canParse(url) ? new URL(url).pathname.split('/').findLast((part) => part !== '') : undefined;
  return last ?? 'badge';
}
