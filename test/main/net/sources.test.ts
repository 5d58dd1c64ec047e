import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderSource, keptSource, offlineSource, preferring } from '../../../main/net/sources';
import type { DocumentSource } from '../../../main/net/types';

const ask = (source: DocumentSource, url: string) => source.get({ url, purpose: 'hosted', accept: '*/*' });

describe('folderSource', () => {
  let outside: string;
  let dir: string;
  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'lapel-sources-'));
    dir = join(outside, 'documents');
    await mkdir(join(dir, 'sub'), { recursive: true });
    await writeFile(join(outside, 'secret.json'), '{}');
    await writeFile(join(dir, 'sub', 'a.json'), '{"a":1}');
    await writeFile(join(dir, 'plain'), 'x');
    await symlink(join(outside, 'secret.json'), join(dir, 'link.json'));
    const index = {
      'https://issuer.example/a': 'sub/a.json',
      'https://issuer.example': 'plain',
      'https://issuer.example/gone': { status: 410 },
      'https://issuer.example/refused': { status: 403, file: 'plain' },
      'https://issuer.example/typed': { file: 'plain', contentType: 'application/did+json' },
      'https://issuer.example/missing': 'no-such-file.json',
      'https://issuer.example/up': '../secret.json',
      'https://issuer.example/absolute': '/etc/hostname',
      'https://issuer.example/link': 'link.json',
      'https://issuer.example/odd': 7,
    };
    await writeFile(join(dir, 'index.json'), JSON.stringify(index));
  });
  afterAll(() => rm(outside, { recursive: true }));

  test('answers what is listed', async () => {
    const source = folderSource(dir, { now: () => new Date('2026-01-01T00:00:00Z') });
    expect(await ask(source, 'https://issuer.example/a')).toEqual({
      kind: 'document',
      url: 'https://issuer.example/a',
      finalUrl: 'https://issuer.example/a',
      mediaType: 'application/json',
      bytes: new TextEncoder().encode('{"a":1}'),
      fetchedAt: '2026-01-01T00:00:00.000Z',
      from: 'network',
    });
  });

  test.each([
    ['https://issuer.example/a#key', { kind: 'document' }],
    ['https://issuer.example/', { kind: 'document', mediaType: '' }],
    ['https://ISSUER.example/a', { kind: 'document' }],
    ['https://issuer.example/typed', { kind: 'document', mediaType: 'application/did+json' }],
    ['https://issuer.example/gone', { kind: 'gone' }],
    ['https://issuer.example/refused', { kind: 'none', error: { kind: 'server-refused', status: 403 } }],
    ['https://issuer.example/absent', { kind: 'none', error: { kind: 'unreachable', cause: 'NOT_LISTED' } }],
    ['https://issuer.example/odd', { kind: 'none', error: { kind: 'unreachable', cause: 'NOT_LISTED' } }],
    ['https://issuer.example/missing', { kind: 'none', error: { kind: 'unreachable', cause: 'ENOENT' } }],
    ['https://issuer.example/up', { kind: 'none', error: { kind: 'unreachable', cause: 'OUTSIDE_FOLDER' } }],
    ['https://issuer.example/absolute', { kind: 'none', error: { kind: 'unreachable' } }],
    ['https://issuer.example/link', { kind: 'none', error: { kind: 'unreachable', cause: 'OUTSIDE_FOLDER' } }],
    ['not a url', { kind: 'none', error: { kind: 'unreachable' } }],
  ])('%s', async (url, answer) => {
    expect(await ask(folderSource(dir, { from: 'kept' }), url)).toMatchObject(answer);
  });

  test('a folder without a readable index answers nothing', async () => {
    const answer = await ask(folderSource(join(dir, 'sub')), 'https://issuer.example/a');
    expect(answer).toMatchObject({ kind: 'none', error: { kind: 'unreachable', cause: 'ENOENT' } });
  });
});

describe('kept, offline and preferring', () => {
  const document = {
    finalUrl: 'https://issuer.example/final',
    mediaType: 'application/json',
    fetchedAt: '2025-01-01T00:00:00.000Z',
    bytes: Uint8Array.of(7),
    gone: false,
  };
  const kept = keptSource((url) =>
    url.endsWith('/a') ? document : url.endsWith('/gone') ? { ...document, gone: true } : null,
  );

  test('a kept copy carries its own date', async () => {
    expect(await ask(kept, 'https://issuer.example/a')).toMatchObject({
      kind: 'document',
      from: 'kept',
      fetchedAt: document.fetchedAt,
      finalUrl: document.finalUrl,
    });
    expect(await ask(kept, 'https://issuer.example/gone')).toMatchObject({ kind: 'gone', from: 'kept' });
  });

  test('without a copy, and offline, the reason is that the network was not asked', async () => {
    const error = { kind: 'network-not-allowed' };
    expect(await ask(kept, 'https://issuer.example/b')).toMatchObject({ kind: 'none', error });
    expect(await ask(offlineSource(), 'https://issuer.example/a')).toMatchObject({ kind: 'none', error });
  });

  test('the fallback is asked only where the first has no answer', async () => {
    const unreachable = { kind: 'unreachable', host: 'issuer.example', cause: 'ENOTFOUND' } as const;
    const dead: DocumentSource = { get: ({ url }) => Promise.resolve({ kind: 'none', url, error: unreachable }) };
    expect(await ask(preferring(dead, kept), 'https://issuer.example/a')).toMatchObject({ from: 'kept' });
    expect(await ask(preferring(kept, dead), 'https://issuer.example/gone')).toMatchObject({ kind: 'gone' });
    expect(await ask(preferring(dead, kept), 'https://issuer.example/b')).toMatchObject({ error: unreachable });
  });

  test('a page in place of a document is no answer where there is a copy, unless a page or a picture was asked for', async () => {
    const bytes = new TextEncoder().encode('\n<html>Sign in</html>');
    const page = keptSource(() => ({ ...document, mediaType: 'application/json', bytes }));
    const get = (name: string, purpose: 'key' | 'picture' | 'badge', accept: string) =>
      preferring(page, kept).get({ url: `https://issuer.example/${name}`, purpose, accept });
    expect(await get('a', 'key', 'application/json')).toMatchObject({ bytes: document.bytes });
    expect(await get('b', 'key', 'application/json')).toMatchObject({ bytes });
    expect(await get('gone', 'key', 'application/json')).toMatchObject({ bytes });
    expect(await get('a', 'picture', '*/*')).toMatchObject({ bytes });
    expect(await get('a', 'badge', 'application/json, image/png')).toMatchObject({ bytes });
  });
});
