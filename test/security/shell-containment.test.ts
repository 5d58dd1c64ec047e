import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from '../../main/electron/app-protocol';
import { assetPath } from '../../main/electron/asset-path';

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly mimeType: string;
  readonly data: Buffer;
}

type Serve = (request: { readonly url: string; readonly method: string }, answer: (answer: Answer) => void) => void;

describe('what app:// serves', () => {
  let folder: string;
  let serve: Serve;
  const record = 'c'.repeat(64);
  const picture = { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode('<svg/>') };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lapel-app-'));
    for (const place of ['renderer', 'renderer/assets', 'rendererevil']) mkdirSync(join(folder, place));
    writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'renderer/assets/app.js'), 'export {}');
    writeFileSync(join(folder, 'renderer/assets/app.js.map'), '{}');
    for (const secret of ['vault.json', 'rendererevil/index.html']) writeFileSync(join(folder, secret), 'secret');
    const protocol = { registerBufferProtocol: (_scheme: string, handler: Serve) => void (serve = handler) };
    serveApp({ protocol } as unknown as Session, {
      root: join(folder, 'renderer'),
      picture: (id) => Promise.resolve(id === record ? picture : null),
      isComposed: Promise.resolve(),
      codeSent: () => undefined,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const ask = (url: string, method = 'GET') =>
    new Promise<Answer & { readonly text: string }>((settle) => {
      serve({ url, method }, (answer) => settle({ ...answer, text: answer.data.toString() }));
    });
  // Chromium writes the address of a page in its own way before anybody is asked for it.
  const get = (path: string, method?: string) => ask(new URL(`app://lapel${path}`).href, method);

  it('is the page and its parts', async () => {
    expect(await get('/')).toMatchObject({ text: '<!doctype html>', mimeType: 'text/html' });
    const script = await get('/assets/app.js?v=1');
    expect(script).toMatchObject({ statusCode: 200, mimeType: 'text/javascript' });
    expect(script.headers['Content-Type']).toMatch(/^text\/javascript/);
  });

  it('is no page without the policy, refused ones included', async () => {
    for (const path of ['/', '/assets/app.js', '/nothing.html', `/image/${'d'.repeat(64)}`]) {
      const { headers } = await get(path);
      expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'/);
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
    }
  });

  it.each([
    '/../vault.json',
    '/..%2fvault.json',
    '/%2e%2e/vault.json',
    '/%2e%2e%2fvault.json',
    '/assets/..%2f..%2fvault.json',
    '/..%5cvault.json',
    '/..%2frendererevil%2findex.html',
    '/%252e%252e/vault.json',
    '//vault.json',
    '/assets%00/app.js',
    '/%',
    '/assets',
    '/assets/',
    '/assets/app.js.map',
    '/vault.json',
  ])('is nothing outside, nor what is not ours to serve: %s', async (path) => {
    expect(await get(path)).toMatchObject({ statusCode: 404, text: '', mimeType: 'text/plain' });
  });

  it('is contained when the handler is bypassed, too', () => {
    const root = join(folder, 'renderer');
    expect(assetPath(root, '/assets/app.js')).toBe(join(root, 'assets/app.js'));
    for (const path of ['/../vault.json', '/..%2frendererevil/index.html', '/assets/../../vault.json', '/.']) {
      expect(assetPath(root, path)).toBeNull();
    }
  });

  it('is for reading only, and for one host', async () => {
    expect((await get('/', 'POST')).statusCode).toBe(403);
    expect((await ask('app://elsewhere/')).statusCode).toBe(403);
    expect((await ask('app://[')).statusCode).toBe(500);
  });

  it('is a badge’s picture as a picture that can do nothing', async () => {
    const answer = await get(`/image/${record}`);
    expect(answer).toMatchObject({ mimeType: 'image/svg+xml', text: '<svg/>' });
    expect(answer.headers['Content-Type']).toBe('image/svg+xml');
    expect(answer.headers['Content-Security-Policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    for (const path of [`/image/${'d'.repeat(64)}`, '/image/', `/image/${record}/x`, '/image/..%2f..%2fvault.json']) {
      expect((await get(path)).statusCode).toBe(404);
    }
  });
});
