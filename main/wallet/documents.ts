import type { DocumentAnswer, DocumentRequest, DocumentSource } from '../net/types';
import type { VaultSnapshot } from '../vault/types';

/** Where documents may come from for one run of checks. */
export interface DocumentChoice {
  readonly network: DocumentSource;
  readonly samples: DocumentSource;
  readonly snapshot: (url: string) => VaultSnapshot | null;
}

/**
 * The documents of one run of checks. The samples' fictional issuers answer from the bundled folder (their hosts end
 * in `.example`, which no real server can have). Online: the network, and a kept copy where it gives none. Offline:
 * kept copies alone, and the reason says that the network was not asked.
 */
export function documentsFor(choice: DocumentChoice, online: boolean): DocumentSource {
  const kept: DocumentSource = { get: (request) => Promise.resolve(fromSnapshot(request, choice.snapshot)) };
  return {
    async get(request) {
      if (isSampleHost(request.url)) return choice.samples.get(request);
      if (!online) return kept.get(request);
      const answer = await choice.network.get(request);
      if (answer.kind !== 'none') return answer;
      const copy = await kept.get(request);
      return copy.kind === 'none' ? answer : copy;
    },
  };
}

/** RFC 2606: `.example` is reserved for examples. */
function isSampleHost(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname.endsWith('.example');
}

function fromSnapshot(request: DocumentRequest, snapshot: (url: string) => VaultSnapshot | null): DocumentAnswer {
  const found = snapshot(request.url);
  if (!found) return { kind: 'none', url: request.url, error: { kind: 'network-not-allowed' } };
  const { url, fetchedAt } = found;
  if (found.gone) return { kind: 'gone', url, fetchedAt, from: 'kept' };
  return {
    kind: 'document',
    url,
    finalUrl: found.finalUrl,
    mediaType: found.mediaType,
    bytes: found.bytes,
    fetchedAt,
    from: 'kept',
  };
}
