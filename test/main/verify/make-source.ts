import type { DocumentAnswer, DocumentSource } from '../../../main/net/types';
import { bytesOfAnswer, type Documents } from '../../issuer/documents';

export interface CountingSource extends DocumentSource {
  /** Every address that was asked for, in order. */
  readonly asked: string[];
}

/** A network that knows these documents and nothing else. */
export function sourceOf(documents: Documents, at: string, from: 'network' | 'kept' = 'network'): CountingSource {
  const asked: string[] = [];
  return {
    asked,
    get: ({ url }) => {
      asked.push(url);
      return Promise.resolve(answerTo(url, documents, at, from));
    },
  };
}

function answerTo(url: string, documents: Documents, fetchedAt: string, from: 'network' | 'kept'): DocumentAnswer {
  const answer = documents.get(url);
  if (!answer) return { kind: 'none', url, error: { kind: 'unreachable', host: url, cause: 'not there' } };
  if (answer.kind === 'gone') return { kind: 'gone', url, fetchedAt, from };
  const bytes = new Uint8Array(bytesOfAnswer(answer));
  return { kind: 'document', url, finalUrl: url, mediaType: '', bytes, fetchedAt, from };
}

/** A network that may not be used. */
export const offlineSource: DocumentSource = {
  get: ({ url }) => Promise.resolve({ kind: 'none', url, error: { kind: 'network-not-allowed' } }),
};

/** A network in which some addresses lead to others; the answer says where it was found. */
export function redirecting(source: DocumentSource, redirects: ReadonlyMap<string, string>): DocumentSource {
  return {
    get: async (request) => {
      const led = redirects.get(request.url);
      const answer = await source.get(led === undefined ? request : { ...request, url: led });
      return { ...answer, url: request.url };
    },
  };
}
