import type { IncomingHttpHeaders } from 'node:http';
import { canParse } from '../../shared/can-parse';
import { type CacheEntry, createHttpCache, type HttpCache } from './cache';
import { freshnessOf } from './freshness';
import type { FetchAnswer, GuardedFetch } from './guarded-fetch';
import { byteLimits } from './limits';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from './types';

export interface NetworkSource extends DocumentSource {
  /** Forgets every answer; for when the wallet locks. */
  clear(): void;
}

export interface NetworkSourceOptions {
  readonly cache?: HttpCache;
  readonly now?: () => Date;
}

/** Without parameters, lower case; empty where the server named none. */
function mediaTypeOf(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function entryOf(answer: Extract<FetchAnswer, { kind: 'answer' }>, freshUntil: number, now: number): CacheEntry {
  return {
    finalUrl: answer.finalUrl,
    mediaType: mediaTypeOf(answer.headers),
    bytes: answer.bytes,
    fetchedAt: now,
    freshUntil,
    etag: answer.headers.etag,
    lastModified: answer.headers['last-modified'],
  };
}

function documentOf(url: string, entry: CacheEntry): DocumentAnswer {
  return {
    kind: 'document',
    url,
    finalUrl: entry.finalUrl,
    mediaType: entry.mediaType,
    bytes: entry.bytes,
    fetchedAt: new Date(entry.fetchedAt).toISOString(),
    from: 'network',
  };
}

/**
 * The network as a source of documents: the guarded fetch behind HTTP caching (RFC 9111). Requests for the same document
 * that are under way at once share one answer. A fragment is dropped: it names a part, and servers never see it.
 */
export function networkSource(fetch: GuardedFetch, options: NetworkSourceOptions = {}): NetworkSource {
  const { cache = createHttpCache(), now = () => new Date() } = options;
  const underWay = new Map<string, Promise<DocumentAnswer>>();

  const load = async (request: DocumentRequest, address: string, key: string): Promise<DocumentAnswer> => {
    const kept = cache.get(key);
    if (kept && now().getTime() < kept.freshUntil) return documentOf(request.url, kept);
    const answer = await fetch({
      url: address,
      accept: request.accept,
      byteLimit: byteLimits[request.purpose],
      ...(kept?.etag !== undefined && { ifNoneMatch: kept.etag }),
      ...(kept?.lastModified !== undefined && { ifModifiedSince: kept.lastModified }),
    });
    const at = now().getTime();
    if (answer.kind === 'none') {
      if (answer.error.kind !== 'gone') return { kind: 'none', url: request.url, error: answer.error };
      cache.delete(key);
      return { kind: 'gone', url: request.url, fetchedAt: new Date(at).toISOString(), from: 'network' };
    }
    const freshness = freshnessOf(answer.headers, at);
    const freshUntil = freshness.kind === 'until' ? freshness.time : at;
    if (answer.kind === 'not-modified') {
      if (!kept) return { kind: 'none', url: request.url, error: notAsked(address) };
      const confirmed = { ...kept, fetchedAt: at, freshUntil };
      cache.set(key, confirmed);
      return documentOf(request.url, confirmed);
    }
    const entry = entryOf(answer, freshUntil, at);
    if (freshness.kind === 'until') cache.set(key, entry);
    else cache.delete(key);
    return documentOf(request.url, entry);
  };

  return {
    get(request) {
      const address = request.url.split('#', 1)[0] ?? '';
      const key = JSON.stringify([address, request.accept, byteLimits[request.purpose]]);
      const running = underWay.get(key);
      if (running) return running.then((answer) => ({ ...answer, url: request.url }));
      const started = load(request, address, key).finally(() => underWay.delete(key));
      underWay.set(key, started);
      return started;
    },
    clear: () => {
      cache.clear();
    },
  };
}

/** A 304 to a question that held no copy: a server that does not keep to the rules. */
function notAsked(address: string) {
  const host = canParse(address) ? new URL(address).host : address;
  return { kind: 'server-refused', host, status: 304 } as const;
}
