import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from '../../main/electron/app-protocol';
import { assetPath } from '../../main/electron/asset-path';

type Serve = (request: Request) => Promise<Response>;

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
    const protocol = { handle: (_scheme: string, handler: Serve) => void (serve = handler) };
    serveApp({ protocol } as unknown as Session, {
      root: join(folder, 'renderer'),
      picture: (id) => Promise.resolve(id === record ? picture : null),
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const get = (path: string, init?: RequestInit) => serve(new Request(`app://lapel${path}`, init));

  it('is the page and its parts', async () => {
    expect(await (await get('/')).text()).toBe('<!doctype html>');
    const script = await get('/assets/app.js?v=1');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  it('is no page without the policy, refused ones included', async () => {
    for (const path of ['/', '/assets/app.js', '/nothing.html', `/image/${'d'.repeat(64)}`]) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
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
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('is contained when the handler is bypassed, too', () => {
    const root = join(folder, 'renderer');
    expect(assetPath(root, '/assets/app.js')).toBe(join(root, 'assets/app.js'));
    for (const path of ['/../vault.json', '/..%2frendererevil/index.html', '/assets/../../vault.json', '/.']) {
      expect(assetPath(root, path)).toBeNull();
    }
  });

  it('is for reading only, and for one host', async () => {
    expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(403);
    expect((await serve(new Request('app://elsewhere/'))).status).toBe(403);
  });

  it('is a badge’s picture as a picture that can do nothing', async () => {
    const answer = await get(`/image/${record}`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    expect(await answer.text()).toBe('<svg/>');
    for (const path of [`/image/${'d'.repeat(64)}`, '/image/', `/image/${record}/x`, '/image/..%2f..%2fvault.json']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});
