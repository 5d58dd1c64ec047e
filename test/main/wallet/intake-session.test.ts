import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DocumentSource } from '../../../main/net/types';
import type { WalletSession } from '../../../main/wallet/types';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { aSession, ending } from './a-session';
import { aBadge } from './some-arrivals';

async function anOpenSession(network: DocumentSource = offlineSource): Promise<WalletSession> {
  const session = aSession(aFolder(), { network });
  must(await session.create({ passphrase, keyRing: false }));
  return session;
}
const kept = (session: WalletSession) => must(session.changes(0, 100)).changed;

it('takes in what codes said, each by itself, with where it was seen', async () => {
  const session = await anOpenSession();
  const texts = [await aBadge('First'), 'just words', await aBadge('Second')];
  const { lines } = await ending(session, () => session.importCodes(texts, 'camera'));
  expect(lines.map(({ source, outcome }) => [source, outcome.kind]).sort()).toEqual([
    ['QR code', 'added'],
    ['QR code', 'added'],
    ['QR code', 'refused'],
  ]);
  expect(kept(session).map(({ summary, origin }) => [summary.name, origin])).toEqual([
    ['First', { kind: 'code', from: 'camera' }],
    ['Second', { kind: 'code', from: 'camera' }],
  ]);
  // The same code held before the camera once more.
  const again = await ending(session, () => session.importCodes(texts.slice(0, 1), 'screen'));
  expect(again.lines.map(({ outcome }) => outcome.kind)).toEqual(['already-there']);
  expect(kept(session)).toHaveLength(2);
});

it('tries a file again that was refused, as it is on the disk by then, and each key once', async () => {
  const session = await anOpenSession();
  const path = join(aFolder(), 'badge.json');
  writeFileSync(path, '{ "half": ');
  const first = await ending(session, () => session.importPaths([path]));
  const [refused] = first.lines;
  expect(refused?.outcome).toMatchObject({ kind: 'refused', error: { kind: 'json-malformed' } });
  const key = refused?.again ?? '';
  expect(must(session.refusedFile(key))).toBe(path);

  writeFileSync(path, await aBadge('Whole by now'));
  const second = await ending(session, () => session.importAgain([key, crypto.randomUUID()]));
  expect(second.lines.map(({ outcome }) => outcome)).toMatchObject([{ kind: 'added', name: 'Whole by now' }]);
  const third = await ending(session, () => session.importAgain([key]));
  expect([third.lines, third.total]).toEqual([[], 0]);
});

it('tries an address again once it can be reached, and gives a new key as long as it cannot', async () => {
  const url = 'https://registrar.test/badges/seven.json';
  let network: DocumentSource = sourceOf(new Map(), '2026-11-22T12:00:00Z');
  const session = await anOpenSession({ get: (request) => network.get(request) });
  const away = await ending(session, () => session.importUrl(url));
  const [key = ''] = away.lines.map(({ again }) => again);
  const still = await ending(session, () => session.importAgain([key]));
  expect(still.lines).toMatchObject([{ source: url, outcome: { kind: 'refused', error: { kind: 'unreachable' } } }]);
  const [next = ''] = still.lines.map(({ again }) => again);
  expect(next).not.toBe(key);

  const value = await aBadge('Seven');
  network = sourceOf(new Map([[url, { kind: 'text', value, mediaType: 'application/json' }]]), '2026-11-22T12:00:00Z');
  const there = await ending(session, () => session.importAgain([next]));
  expect(there.lines.map(({ outcome }) => outcome)).toMatchObject([{ kind: 'added', name: 'Seven' }]);
});

it('says what bytes would be, and keeps nothing', async () => {
  const session = await anOpenSession();
  const badge = new TextEncoder().encode(await aBadge('Looked at'));
  const mark = createHash('sha256').update(badge).digest('hex');
  expect(must(await session.look(badge))).toEqual({ kind: 'badge', count: 1, mark });
  const address = new TextEncoder().encode('https://issuer.example/b');
  expect(must(await session.look(address))).toMatchObject({ kind: 'address', host: 'issuer.example' });
  expect(must(await session.look(new TextEncoder().encode('words')))).toEqual({ kind: 'nothing' });
  expect(kept(session)).toEqual([]);
});

it('does none of it while the wallet is locked, and forgets what was refused', async () => {
  const session = await anOpenSession();
  const path = join(aFolder(), 'words.txt');
  writeFileSync(path, 'words');
  const { lines } = await ending(session, () => session.importPaths([path]));
  const [key = ''] = lines.map(({ again }) => again);
  await session.lock();
  const locked = { ok: false, error: { kind: 'locked' } };
  expect(session.importAgain([key])).toEqual(locked);
  expect(session.importCodes(['text'], 'camera')).toEqual(locked);
  expect(await session.look(new Uint8Array([1]))).toEqual(locked);
  must(await session.unlock({ kind: 'passphrase', passphrase }));
  expect(must(session.refusedFile(key))).toBeNull();
  expect((await ending(session, () => session.importAgain([key]))).lines).toEqual([]);
});
