import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from './test-server';

const routes: Record<string, (response: ServerResponse) => void> = {
  '/json': (response) => response.setHeader('content-type', 'application/json; charset=utf-8').end('{"a":1}'),
  '/gzip': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('unfolded')),
  '/br': (response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('unfolded')),
  '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/strange': (response) => response.setHeader('content-encoding', 'zstd').end('x'),
  '/broken': (response) => response.setHeader('content-encoding', 'gzip').end('not gzip'),
  '/big': (response) => {
    response.write(randomBytes(3000));
    response.end(randomBytes(3000));
  },
  '/said-big': (response) => response.setHeader('content-length', 9_000_000).write('x'),
  '/gone': (response) => response.writeHead(410).end('gone'),
  '/absent': (response) => response.writeHead(404).end('absent'),
  '/once': (response) => response.writeHead(302, { location: '/json' }).end(),
  '/loop': (response) => response.writeHead(301, { location: '/loop' }).end(),
  '/to-http': (response) => response.writeHead(302, { location: 'http://issuer.example/json' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-private': (response) => response.writeHead(307, { location: 'https://10.0.0.1/' }).end(),
  '/to-metadata': (response) => response.writeHead(303, { location: 'https://169.254.169.254/latest' }).end(),
  '/cookie': (response) => response.writeHead(302, { location: '/json', 'set-cookie': 'a=b' }).end(),
  '/never': () => undefined,
  '/drip': (response) => {
    response.write('{');
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('short');
    setTimeout(() => response.destroy(), 20);
  },
  '/conditional': (response) => {
    const asked = response.req.headers['if-none-match'];
    if (asked === '"v1"') response.writeHead(304).end();
    else response.setHeader('etag', '"v1"').end('first');
  },
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer((request, response) => routes[request.url ?? '']?.(response));
});
afterAll(() => server.close());

const get = (path: string, byteLimit = 1_000_000) =>
  server.fetch({ totalMilliseconds: 5_000 })({ url: server.origin + path, accept: 'application/json', byteLimit });
const text = (answer: unknown) => Buffer.from((answer as { bytes: Uint8Array }).bytes).toString();

describe('over a real TLS connection', () => {
  test('reads a document and says little of itself', async () => {
    const answer = await get('/json');
    expect(answer).toMatchObject({ kind: 'answer', finalUrl: `${server.origin}/json` });
    expect(text(answer)).toBe('{"a":1}');
    const { headers } = server.requests.at(-1)!;
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    expect(headers).toMatchObject({ 'user-agent': 'Lapel', accept: 'application/json' });
  });

  test.each(['/gzip', '/br'])('unfolds %s', async (path) => {
    expect(text(await get(path))).toBe('unfolded');
  });

  test.each([
    ['/bomb', 'answer-too-large'],
    ['/big', 'answer-too-large'],
    ['/said-big', 'answer-too-large'],
    ['/strange', 'unreachable'],
    ['/broken', 'unreachable'],
    ['/cut', 'unreachable'],
    ['/gone', 'gone'],
    ['/absent', 'server-refused'],
  ])('%s is %s', async (path, kind) => {
    expect(await get(path, 5000)).toMatchObject({ kind: 'none', error: { kind } });
  });

  test('gone names the address that was asked', async () => {
    expect(await get('/gone')).toEqual({ kind: 'none', error: { kind: 'gone', url: `${server.origin}/gone` } });
  });
});

describe('redirects', () => {
  test('are followed and told', async () => {
    expect(await get('/once')).toMatchObject({ kind: 'answer', finalUrl: `${server.origin}/json` });
  });

  test('carry no cookie on', async () => {
    await get('/cookie');
    expect(server.requests.at(-1)?.headers.cookie).toBeUndefined();
  });

  test.each([
    ['/loop', { kind: 'too-many-redirects' }],
    ['/to-http', { kind: 'link-refused', rule: 'not-https' }],
    ['/to-file', { kind: 'link-refused', rule: 'not-https' }],
    ['/to-private', { kind: 'link-refused', rule: 'private-address' }],
    ['/to-metadata', { kind: 'link-refused', rule: 'private-address' }],
  ])('%s is refused', async (path, error) => {
    expect(await get(path)).toMatchObject({ kind: 'none', error });
  });

  test('each hop is resolved and checked by itself', async () => {
    const asked: string[] = [];
    const fetch = server.fetch({
      lookup: (host) => {
        asked.push(host);
        return Promise.resolve([{ address: asked.length === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
      },
    });
    const answer = await fetch({ url: `${server.origin}/once`, accept: '*/*', byteLimit: 1000 });
    expect(asked).toHaveLength(2);
    expect(answer).toMatchObject({ kind: 'none', error: { kind: 'link-refused', rule: 'private-address' } });
  });
});

describe('limits of time', () => {
  test.each(['/never', '/drip'])('%s ends', async (path) => {
    const started = Date.now();
    const fetch = server.fetch({ totalMilliseconds: 300 });
    const answer = await fetch({ url: server.origin + path, accept: '*/*', byteLimit: 1000 });
    expect(answer).toMatchObject({ kind: 'none', error: { kind: 'answer-too-slow', seconds: 1 } });
    expect(Date.now() - started).toBeLessThan(3000);
  });

  test('a look-up that never answers ends, too', async () => {
    const fetch = server.fetch({ totalMilliseconds: 100, lookup: () => new Promise(() => undefined) });
    const answer = await fetch({ url: server.origin, accept: '*/*', byteLimit: 1000 });
    expect(answer).toMatchObject({ error: { kind: 'answer-too-slow' } });
  });

  test('a server that never speaks TLS ends at the time for connecting', async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const fetch = server.fetch({ connectMilliseconds: 200 });
    const answer = await fetch({ url: `https://issuer.example:${port}/`, accept: '*/*', byteLimit: 1000 });
    mute.close();
    expect(answer).toMatchObject({ kind: 'none', error: { kind: 'answer-too-slow', seconds: 1 } });
  });

  test('the caller can stop it', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const answer = await server.fetch()({
      url: `${server.origin}/never`,
      accept: '*/*',
      byteLimit: 1000,
      signal: stop.signal,
    });
    expect(answer).toMatchObject({ kind: 'none', error: { kind: 'unreachable', cause: 'ABORTED' } });
  });
});

test('a condition is passed on and its answer told', async () => {
  const fetch = server.fetch();
  const url = `${server.origin}/conditional`;
  expect(await fetch({ url, accept: '*/*', byteLimit: 1000 })).toMatchObject({ kind: 'answer' });
  expect(await fetch({ url, accept: '*/*', byteLimit: 1000, ifNoneMatch: '"v1"' })).toMatchObject({
    kind: 'not-modified',
  });
});
