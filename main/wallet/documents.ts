import { canParse } from '../../shared/can-parse';
import { keptSource, preferring } from '../net/sources';
import type { DocumentSource, EvidenceSnapshot } from '../net/types';

/** Where documents may come from for one run of checks. */
export interface DocumentChoice {
  readonly network: DocumentSource;
  readonly samples: DocumentSource;
  readonly snapshot: (url: string) => EvidenceSnapshot | null;
}

/**
 * The documents of one run of checks. The samples' fictional issuers answer from the bundled folder (their hosts end
 * in `.example`, which no real server can have). Online: the network, and a kept copy where it gives none. Offline:
 * kept copies alone, and the reason says that the network was not asked.
 */
export function documentsFor(choice: DocumentChoice, online: boolean): DocumentSource {
  const kept = keptSource(choice.snapshot);
  const asked = online ? preferring(choice.network, kept) : kept;
  return { get: (request) => (isSampleHost(request.url) ? choice.samples : asked).get(request) };
}

/** RFC 2606: `.example` is reserved for examples. */
function isSampleHost(url: string): boolean {
  return canParse(url) && new URL(url).hostname.endsWith('.example');
}
