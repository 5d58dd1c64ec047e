import type { IncomingHttpHeaders } from 'node:http';
import { canParse } from '../../shared/can-parse';
import type { FetchError } from '../../shared/errors';
import { type AddressPolicy, isPublicAddress } from './address-policy';
import { fetchLimits } from './limits';
import { parseHttpsUrl } from './parse-https-url';
import type { OnceAnswer } from './request-once';
import { type Lookup, resolveHost } from './resolve-host';

export interface FetchRequest {
  readonly url: string;
  readonly accept: string;
  readonly byteLimit: number;
  /** For an answer that is at hand and may still be good (RFC 9110 section 13). */
  readonly ifNoneMatch?: string;
  readonly ifModifiedSince?: string;
  readonly signal?: AbortSignal;
}

export type FetchAnswer =
  | {
      readonly kind: 'answer';
      readonly finalUrl: string;
      readonly headers: IncomingHttpHeaders;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'not-modified'; readonly headers: IncomingHttpHeaders }
  | { readonly kind: 'none'; readonly error: FetchError };

/** Reads one https document. Never throws and never gives part of an answer. */
export type GuardedFetch = (request: FetchRequest) => Promise<FetchAnswer>;

/** What the fetch needs of the world; all of it has a default, and only tests give others. */
export interface GuardEffects {
  readonly lookup: Lookup;
  readonly allows: AddressPolicy;
  readonly ca: string | undefined;
  readonly connectMilliseconds: number;
  readonly totalMilliseconds: number;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function none(error: FetchError): FetchAnswer {
  return { kind: 'none', error };
}

function headersOf(request: FetchRequest): Record<string, string> {
  return {
    accept: request.accept,
    ...(request.ifNoneMatch !== undefined && { 'if-none-match': request.ifNoneMatch }),
    ...(request.ifModifiedSince !== undefined && { 'if-modified-since': request.ifModifiedSince }),
  };
}

/**
 * The only door to the network (design, section 6): https alone, the host's addresses checked and pinned, every redirect
 * checked again, limits of time and bytes, no cookies, no referrer, no proxy. Whatever goes wrong is an answer `none`.
 */
export function createGuardedFetch(given: Partial<GuardEffects> = {}): GuardedFetch {
  const effects: GuardEffects = {
    lookup: async (hostname) => (await import('node:dns/promises')).lookup(hostname, { all: true }),
    allows: isPublicAddress,
    ca: undefined,
    connectMilliseconds: fetchLimits.connectMilliseconds,
    totalMilliseconds: fetchLimits.totalMilliseconds,
    ...given,
  };
  return async (request) => {
    const clock = AbortSignal.timeout(effects.totalMilliseconds);
    const signal = request.signal ? AbortSignal.any([request.signal, clock]) : clock;
    let next = request.url;
    for (let hop = 0; hop <= fetchLimits.redirects; hop += 1) {
      const step = await take(next, request, effects, signal, clock);
      if (step.kind !== 'redirect') return step;
      next = step.to;
    }
    const { host } = new URL(next);
    return none({ kind: 'too-many-redirects', host });
  };
}

type Step = FetchAnswer | { readonly kind: 'redirect'; readonly to: string };

/** One hop. SECURITY: every address, the first and each a redirect names, passes the same checks. */
async function take(
  text: string,
  request: FetchRequest,
  effects: GuardEffects,
  signal: AbortSignal,
  clock: AbortSignal,
): Promise<Step> {
  const parsed = parseHttpsUrl(text);
  if (!parsed.ok) return none(parsed.error);
  const url = parsed.value;
  const tooSlow = (milliseconds: number): FetchAnswer =>
    none({ kind: 'answer-too-slow', host: url.host, seconds: Math.ceil(milliseconds / 1000) });
  const stopped = (): FetchAnswer =>
    clock.aborted
      ? tooSlow(effects.totalMilliseconds)
      : none({ kind: 'unreachable', host: url.host, cause: 'ABORTED' });

  const resolved = await unlessAborted(resolveHost(url, effects.lookup, effects.allows), signal);
  if (resolved === 'aborted') return stopped();
  if (!resolved.ok) return none(resolved.error);
  // Loaded with the first request: what speaks https is a third of the engine's modules, and no start needs it.
  const { requestOnce } = await import('./request-once');
  const answer = await requestOnce({
    url,
    addresses: resolved.value,
    headers: headersOf(request),
    byteLimit: request.byteLimit,
    connectMilliseconds: effects.connectMilliseconds,
    allows: effects.allows,
    ca: effects.ca,
    signal,
  });
  if (signal.aborted) return stopped();
  switch (answer.kind) {
    case 'answer':
      return byStatus(answer, url, request);
    case 'too-large':
      return none({ kind: 'answer-too-large', host: url.host, limit: request.byteLimit });
    case 'slow-connect':
      return tooSlow(effects.connectMilliseconds);
    case 'refused-address':
      return none({ kind: 'link-refused', text: url.href.slice(0, 200), rule: 'private-address' });
    case 'failed':
      return none({ kind: 'unreachable', host: url.host, cause: answer.cause });
  }
}

function byStatus(answer: Extract<OnceAnswer, { kind: 'answer' }>, url: URL, request: FetchRequest): Step {
  const { status, headers, bytes } = answer;
  if (status === 200) return { kind: 'answer', finalUrl: url.href, headers, bytes };
  if (status === 410) return none({ kind: 'gone', url: request.url });
  const conditional = request.ifNoneMatch !== undefined || request.ifModifiedSince !== undefined;
  if (status === 304 && conditional) return { kind: 'not-modified', headers };
  const { location } = headers;
  if (redirects.has(status) && location !== undefined && canParse(location, url)) {
    return { kind: 'redirect', to: new URL(location, url).href };
  }
  return none({ kind: 'server-refused', host: url.host, status });
}

/** A look-up cannot be called back, so its answer is no longer waited for. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  if (signal.aborted) return Promise.resolve('aborted');
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve('aborted');
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
