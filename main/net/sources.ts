import type { DocumentSource } from './types';

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
 * Asks `first`, and `fallback` only where it gave no answer; `gone` is an answer. Where neither has one, the reason is
 * that of `first`, for it was the one that should have answered.
 */
export function preferring(first: DocumentSource, fallback: DocumentSource): DocumentSource {
  return {
    async get(request) {
      const answer = await first.get(request);
      if (answer.kind !== 'none') return answer;
      const second = await fallback.get(request);
      return second.kind === 'none' ? answer : second;
    },
  };
}
