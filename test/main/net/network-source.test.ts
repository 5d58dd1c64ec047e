import { describe, expect, test } from 'vitest';
import { createHttpCache } from '../../../main/net/cache';
import { freshnessOf } from '../../../main/net/freshness';
import type { FetchAnswer, FetchRequest } from '../../../main/net/guarded-fetch';
import { networkSource } from '../../../main/net/sources';

type Headers = Record<string, string>;
const request = { url: 'https://issuer.example/list', purpose: 'status', accept: 'application/json' } as const;

/** A source over a fetch that answers from a list, and a clock that tests move. */
function setUp(answers: readonly (FetchAnswer | Headers)[]) {
  const asked: FetchRequest[] = [];
  const clock = { now: Date.parse('2026-01-01T00:00:00Z') };
  const source = networkSource(
    (fetchRequest) => {
      const answer = answers[asked.length] ?? {};
      asked.push(fetchRequest);
      if ('kind' in answer) return Promise.resolve(answer as FetchAnswer);
      return Promise.resolve({
        kind: 'answer',
        finalUrl: fetchRequest.url,
        headers: answer,
        bytes: Uint8Array.of(asked.length),
      });
    },
    { now: () => new Date(clock.now) },
  );
  const get = async (url: string = request.url) => {
    const answer = await source.get({ ...request, url });
    return answer.kind === 'document' ? answer.bytes[0] : answer.kind;
  };
  return { source, asked, clock, get };
}

describe('networkSource', () => {
  test('gives the document as the server named it', async () => {
    const { source } = setUp([{ 'content-type': 'Application/LD+JSON; charset=utf-8' }]);
    expect(await source.get(request)).toEqual({
      kind: 'document',
      url: request.url,
      finalUrl: request.url,
      mediaType: 'application/ld+json',
      bytes: Uint8Array.of(1),
      fetchedAt: '2026-01-01T00:00:00.000Z',
      from: 'network',
    });
  });

  test('asks once while an answer is fresh, again after', async () => {
    const { get, asked, clock } = setUp([{ 'cache-control': 'max-age=120' }]);
    expect([await get(), await get()]).toEqual([1, 1]);
    clock.now += 121_000;
    expect(await get()).toBe(2);
    expect(asked).toHaveLength(2);
  });

  test('tells when it was fetched, not when it was asked for', async () => {
    const { source, clock } = setUp([{ 'cache-control': 'max-age=120' }]);
    await source.get(request);
    clock.now += 60_000;
    expect(await source.get(request)).toMatchObject({ fetchedAt: '2026-01-01T00:00:00.000Z' });
  });

  test('no-store is asked for every time', async () => {
    const { get } = setUp([{ 'cache-control': 'no-store, max-age=500' }, { 'cache-control': 'no-store' }]);
    expect([await get(), await get()]).toEqual([1, 2]);
  });

  test('revalidates, and a confirmed copy carries the new date', async () => {
    const { source, asked } = setUp([
      { etag: '"a"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT', 'cache-control': 'no-cache' },
      { kind: 'not-modified', headers: { 'cache-control': 'max-age=60' } },
    ]);
    await source.get(request);
    expect(await source.get(request)).toMatchObject({ kind: 'document', bytes: Uint8Array.of(1) });
    expect(asked[1]).toMatchObject({ ifNoneMatch: '"a"', ifModifiedSince: 'Thu, 01 Jan 2026 00:00:00 GMT' });
    await source.get(request);
    expect(asked).toHaveLength(2);
  });

  test('a 410 is an answer and drops the copy', async () => {
    const gone = { kind: 'none', error: { kind: 'gone', url: request.url } } as const;
    const { get, asked } = setUp([{ 'cache-control': 'no-cache', etag: '"a"' }, gone, {}]);
    expect([await get(), await get(), await get()]).toEqual([1, 'gone', 3]);
    expect(asked[2]?.ifNoneMatch).toBeUndefined();
  });

  test('a failure is never remembered and never hidden behind an old copy', async () => {
    const failed = {
      kind: 'none',
      error: { kind: 'unreachable', host: 'issuer.example', cause: 'ENOTFOUND' },
    } as const;
    const { get } = setUp([{ 'cache-control': 'max-age=0' }, failed, {}]);
    expect([await get(), await get(), await get()]).toEqual([1, 'none', 3]);
  });

  test('requests under way share one answer; a fragment does not make another document', async () => {
    const { source, asked } = setUp([]);
    const answers = await Promise.all([source.get(request), source.get({ ...request, url: `${request.url}#key-1` })]);
    expect(asked.map(({ url }) => url)).toEqual([request.url]);
    expect(answers.map(({ url }) => url)).toEqual([request.url, `${request.url}#key-1`]);
  });

  test('another Accept is another document, and clear forgets', async () => {
    const { source, asked } = setUp([{ 'cache-control': 'max-age=60' }]);
    await source.get(request);
    await source.get({ ...request, accept: 'image/png' });
    source.clear();
    await source.get(request);
    expect(asked).toHaveLength(3);
  });
});

describe('freshnessOf', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  const seconds = (headers: Headers) => {
    const freshness = freshnessOf(headers, now);
    return freshness.kind === 'until' ? (freshness.time - now) / 1000 : freshness.kind;
  };
  test.each<[Headers, number | string]>([
    [{}, 60],
    [{ 'cache-control': 'public, max-age=300' }, 300],
    [{ 'cache-control': 'Max-Age="300"' }, 300],
    [{ 'cache-control': 'max-age=300', age: '100' }, 200],
    [{ 'cache-control': 'max-age=300', age: '999' }, 0],
    [{ 'cache-control': 'max-age=31536000' }, 3600],
    [{ 'cache-control': 'max-age=soon' }, 0],
    [{ 'cache-control': 'no-cache' }, 0],
    [{ 'cache-control': 'no-store' }, 'never-store'],
    [{ expires: 'Thu, 01 Jan 2026 00:10:00 GMT' }, 600],
    [{ expires: 'Thu, 01 Jan 2026 00:10:00 GMT', date: 'Thu, 01 Jan 2026 00:05:00 GMT' }, 300],
    [{ expires: '0' }, 0],
    [{ expires: 'never' }, 0],
  ])('%j is fresh for %s', (headers, expected) => {
    expect(seconds(headers)).toBe(expected);
  });
});

test('the cache holds no more than its limits, and drops what was unused for longest', () => {
  const entry = (size: number) => ({
    finalUrl: '',
    mediaType: '',
    bytes: new Uint8Array(size),
    fetchedAt: 0,
    freshUntil: 0,
    etag: undefined,
    lastModified: undefined,
  });
  const cache = createHttpCache({ entries: 3, bytes: 100 });
  for (const key of ['a', 'b', 'c']) cache.set(key, entry(10));
  cache.get('a');
  cache.set('d', entry(10));
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key) !== null)).toEqual([true, false, true, true]);
  cache.set('e', entry(85));
  expect(['a', 'c', 'd', 'e'].map((key) => cache.get(key) !== null)).toEqual([false, false, true, true]);
  cache.set('f', entry(101));
  expect(cache.get('f')).toBeNull();
});
