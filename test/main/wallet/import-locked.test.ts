import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../main/wallet/engine';
import type { WalletSession } from '../../../main/wallet/types';
import type { ImportLine, ImportProgress } from '../../../shared/wallet';
import { type BundleEntry, learnCardBundle } from '../intake/wallets/learncard-bundle';
import { seal } from '../intake/wallets/seal';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession, ending } from './a-session';
import { inProcessEngine } from './in-process-engine';
import { told } from './run-job';
import { aBadge } from './some-arrivals';

const theirs = 'what LearnCard was told';
/** Three credentials, one of them with an index, and the seed of the wallet's keys. */
let entries: readonly BundleEntry[];

beforeAll(async () => {
  const sealed = async (path: string, text: string, more: Partial<BundleEntry> = {}): Promise<BundleEntry> => ({
    ...{ id: path, type: 'credential', path: `${path}.enc`, content: await seal(text, theirs), encrypted: true },
    ...more,
  });
  entries = [
    await sealed('credentials/a.json', await aBadge('Knots'), { indexRecordRef: 'index' }),
    await sealed('credentials/b.json', await aBadge('Splices')),
    await sealed('index-records/i.json', '{"title":"My proudest one"}', { id: 'index', type: 'index-record' }),
    await sealed('keys/private-key-seed.txt', 'ab'.repeat(32), { type: 'key-private-seed' }),
  ];
}, 60_000);

async function waiting(bundle: Uint8Array, engine: Engine = inProcessEngine) {
  const session = aSession(aFolder(), { engine });
  must(await session.create({ passphrase, keyRing: false }));
  const path = join(aFolder(), 'bundle.zip');
  writeFileSync(path, bundle);
  const first = await ending(session, () => session.importPaths([path]));
  return { session, path, first, key: first.lines[0]?.again ?? '' };
}

/** Gives the passphrase, and waits for what becomes of the bundle. */
async function given(session: WalletSession, key: string, words: string): Promise<ImportProgress> {
  const over = new Promise<ImportProgress>((settle) => {
    const lines: ImportLine[] = [];
    const end = session.onProgress((progress) => {
      lines.push(...progress.lines);
      if (progress.state === 'running') return;
      end();
      settle({ ...progress, lines });
    });
  });
  must(await session.importLocked(key, words));
  return over;
}
const names = (session: WalletSession) =>
  must(session.changes(0, 100))
    .changed.map(({ summary }) => summary.name)
    .sort();

describe('an encrypted bundle', () => {
  it('waits for its passphrase, and is read with it as one that is not encrypted', async () => {
    const { session, first, key } = await waiting(learnCardBundle(entries));
    expect(first).toMatchObject({ done: 1, total: 1 });
    expect(first.lines).toMatchObject([
      { source: 'bundle.zip', outcome: { error: { kind: 'bundle-locked', wallet: 'LearnCard', count: 2 } } },
    ]);
    const ended = await given(session, key, theirs);
    expect(told(ended)).toEqual([
      'bundle.zip: credentials/a.json.enc: added verified',
      'bundle.zip: credentials/b.json.enc: added verified',
    ]);
    expect(ended).toMatchObject({ done: 2, total: 2, lines: [{ wallet: 'LearnCard' }, { wallet: 'LearnCard' }] });
    expect(names(session)).toEqual(['Knots', 'Splices']);
    const knots = must(session.changes(0, 100)).changed.find(({ summary }) => summary.name === 'Knots');
    expect(knots?.own).toMatchObject({ notes: 'My proudest one' });
    const original = must(session.original(knots?.id ?? ''));
    expect(Buffer.from(original.bytes).toString()).toBe(await aBadge('Knots'));
  });

  it('with a wrong passphrase says so, changes nothing, and takes the right one after it', async () => {
    const { session, key } = await waiting(learnCardBundle(entries));
    const { revision } = must(session.changes(0, 100));
    for (const wrong of ['something else', `${theirs} `]) {
      const refused = await session.importLocked(key, wrong);
      expect(refused).toEqual({ ok: false, error: { kind: 'bundle-wrong-passphrase', wallet: 'LearnCard' } });
    }
    expect(must(session.changes(0, 100))).toMatchObject({ revision, changed: [] });
    await given(session, key, theirs);
    expect(names(session)).toEqual(['Knots', 'Splices']);
  });

  it('of which one file is of another passphrase or of another kind gives the rest', async () => {
    const odd = { ...entries[0], path: 'credentials/0.json.enc', content: await seal('{}', 'another') } as BundleEntry;
    const unknown = { ...odd, path: 'credentials/1.json.enc', content: '{}' };
    const { session, key } = await waiting(learnCardBundle([odd, unknown, ...entries]));
    expect(told(await given(session, key, theirs)).toSorted()).toEqual([
      'bundle.zip: credentials/0.json.enc: refused bundle-entry-locked',
      'bundle.zip: credentials/1.json.enc: refused bundle-entry-unknown',
      'bundle.zip: credentials/a.json.enc: added verified',
      'bundle.zip: credentials/b.json.enc: added verified',
    ]);
    const only = await waiting(learnCardBundle([unknown]));
    expect(await only.session.importLocked(only.key, theirs)).toMatchObject({
      error: { kind: 'bundle-entry-unknown' },
    });
  });

  it('that is encrypted in part gives the rest at once, and no line twice', async () => {
    const plain = { ...entries[1], path: 'credentials/p.json', content: await aBadge('Plain'), encrypted: false };
    const missing = { ...entries[1], path: 'credentials/q.json', stored: null };
    const { session, first } = await waiting(learnCardBundle([...entries, plain, missing] as BundleEntry[]));
    expect(told(first)).toEqual([
      'bundle.zip: refused bundle-locked',
      'bundle.zip: credentials/q.json: refused bundle-entry-missing',
      'bundle.zip: credentials/p.json: added verified',
    ]);
    expect(first).toMatchObject({ done: 3, total: 3 });
    const ended = await given(session, first.lines[0]?.again ?? '', theirs);
    expect(told(ended)).toHaveLength(2);
    expect(names(session)).toEqual(['Knots', 'Plain', 'Splices']);
  });

  it('can be cancelled between two files; what was added stays, and the passphrase is not kept with it', async () => {
    const open: Engine['open'] = (file, words, signal) => {
      if (file.name.includes('b.json')) queueMicrotask(() => session.cancel(job));
      return inProcessEngine.open(file, words, signal);
    };
    const { session, key, path } = await waiting(learnCardBundle(entries), { ...inProcessEngine, open });
    let job = '';
    const over = new Promise<string>((settle) => {
      session.onProgress((progress) => {
        if (progress.state !== 'running') settle(progress.state);
      });
    });
    ({ job } = must(await session.importLocked(key, theirs)));
    expect(await over).toBe('cancelled');
    const once = await ending(session, () => session.importPaths([path]));
    expect(told(once)).toEqual(['bundle.zip: refused bundle-locked']);
  });

  it('is told as such where nobody is asked, and is gone when the wallet locks', async () => {
    const { session, key } = await waiting(learnCardBundle(entries));
    await session.lock();
    expect(await session.importLocked(key, theirs)).toEqual({ ok: false, error: { kind: 'locked' } });
    must(await session.unlock({ kind: 'passphrase', passphrase }));
    expect((await given(session, key, theirs)).lines).toEqual([]);
  });
});
