import type { DocumentAnswer, DocumentRequest, DocumentSource } from './types';

export { folderSource } from './folder-source';
export { networkSource } from './network-source';

/** A document kept from an earlier day; `gone` for a kept 410. */
export interface KeptDocument {
  readonly finalUrl: string;
  readonly mediaType: string;
  readonly fetchedAt: string;
  readonly bytes: Uint8Array;
  readonly gone: boolean;
}

/** Answers nothing: the earner allowed no network. */
export function offlineSource(): DocumentSource {
  return { get: ({ url }) => Promise.resolve({ kind: 'none', url, error: { kind: 'network-not-allowed' } }) };
}

/** Answers with copies kept from earlier checks, each with its own date. */
export function keptSource(snapshotOf: (url: string) => KeptDocument | null): DocumentSource {
  const offline = offlineSource();
  return {
    get(request) {
      const kept = snapshotOf(request.url);
      if (!kept) return offline.get(request);
      const { url } = request;
      const { finalUrl, mediaType, fetchedAt, bytes } = kept;
      if (kept.gone) return Promise.resolve({ kind: 'gone', url, fetchedAt, from: 'kept' });
      return Promise.resolve({ kind: 'document', url, finalUrl, mediaType, bytes, fetchedAt, from: 'kept' });
    },
  };
}

/**
 * Asks `first`, and `fallback` only where it gave no answer; `gone` is an answer. A web page where a document was asked for
 * is none, if `fallback` has the document: so answer a host that was sold, a page to sign in at, and an app that shows itself
 * at every address. Where neither has one, what `first` said stands, for it was the one that should have answered.
 */
export function preferring(first: DocumentSource, fallback: DocumentSource): DocumentSource {
  return {
    async get(request) {
      const answer = await first.get(request);
      const page = answer.kind === 'document' && !mayBePage(request) && isPage(answer.bytes);
      if (answer.kind !== 'none' && !page) return answer;
      const second = await fallback.get(request);
      return second.kind === 'none' || (page && !isDocument(second)) ? answer : second;
    },
  };
}

function isDocument(answer: DocumentAnswer): boolean {
  return answer.kind === 'document' && !isPage(answer.bytes);
}

/** A picture may be an SVG; and what a person follows may be the page a badge is shown on. */
function mayBePage({ purpose, accept }: DocumentRequest): boolean {
  return purpose === 'picture' || /\b(?:html|image)\b/.test(accept);
}

/** No document of an issuer's begins with `<`: they are JSON, tokens and PEM. What the server calls it is not trusted. */
function isPage(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 512)));
}
