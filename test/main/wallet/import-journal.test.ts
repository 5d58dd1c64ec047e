import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Engine } from '../../../main/wallet/engine';
import type { WalletSession } from '../../../main/wallet/types';
import type { ImportProgress } from '../../../shared/wallet';
import { aFolder, must } from '../vault/a-wallet';
import { aKeyRing } from '../vault/wallet-kit';
import { aSession, ending } from './a-session';
import { inProcessEngine } from './in-process-engine';
import { aBadge } from './some-arrivals';

vi.setConfig({ testTimeout: 60_000 });

const count = 30;
// Opens without a key being derived, which is slow on purpose.
const keyRing = aKeyRing();
const newWallet = { passphrase: null, keyRing: true } as const;
const again = { kind: 'key-ring' } as const;

async function aFolderOfBadges(): Promise<string> {
  const folder = join(aFolder(), 'badges');
  mkdirSync(folder);
  for (let at = 0; at < count; at += 1) writeFileSync(join(folder, `${at}.json`), await aBadge(`Journal ${at}`));
  return folder;
}

/** Reads so slowly that whatever ends an import ends it in its middle; what is refused is told at once. */
const slow: Engine = {
  ...inProcessEngine,
  async read(...asked) {
    await new Promise((settle) => setTimeout(settle, 20));
    return asked[1] === '0.json' || asked[1] === '1.json'
      ? { ok: false, error: { kind: 'not-a-credential' } }
      : inProcessEngine.read(...asked);
  },
};

/** Begins an import, and waits until it has told something. */
function begun(session: WalletSession, paths: readonly string[]): Promise<ImportProgress> {
  return new Promise((settle) => {
    const end = session.onProgress((progress) => {
      if (progress.lines.length === 0) return;
      end();
      settle(progress);
    });
    must(session.importPaths(paths));
  });
}

/** A clock that goes three seconds on each time somebody looks at it. */
function fastClock(): () => Date {
  let at = Date.parse('2026-11-22T12:00:00.000Z');
  return () => new Date((at += 3_000));
}

it('offers an import again that the end of the program cut off, and takes the rest in', async () => {
  const [folder, badges] = [aFolder(), await aFolderOfBadges()];
  const first = aSession(folder, { engine: slow, keyRing });
  must(await first.create(newWallet));
  expect(must(first.cutOff())).toBeNull();
  await begun(first, [badges]);
  // While it goes on nothing is cut off.
  expect(must(first.cutOff())).toBeNull();
  await first.close();

  const second = aSession(folder, { keyRing });
  must(await second.unlock(again));
  const cut = must(second.cutOff());
  expect(cut).toMatchObject({ paths: 1, total: count, at: '2026-11-22T12:00:00.000Z' });
  expect(cut?.done).toBeGreaterThan(0);
  expect(cut?.done).toBeLessThan(count);
  const done = await ending(second, () => {
    const gone = second.goOnImport();
    if (gone.ok && gone.value === null) throw new Error('nothing to go on with');
    return gone as ReturnType<WalletSession['importText']>;
  });
  expect([done.state, done.done]).toEqual(['finished', count]);
  expect(must(second.changes(0, 100)).changed).toHaveLength(count);
  expect(must(second.cutOff())).toBeNull();
  expect(must(second.goOnImport())).toBeNull();
});

it('knows an import that had no time to write anything more, as when power is lost', async () => {
  const [folder, badges] = [aFolder(), await aFolderOfBadges()];
  const first = aSession(folder, { engine: slow, keyRing, now: fastClock() });
  must(await first.create(newWallet));
  await begun(first, [badges]);
  // The folder as it lies there now is what a crash leaves.
  const left = aFolder();
  cpSync(folder, left, { recursive: true, filter: (path) => !path.endsWith('vault.lock') });
  const second = aSession(left, { keyRing });
  must(await second.unlock(again));
  expect(must(second.cutOff())).toMatchObject({ paths: 1, total: count });
  expect(must(second.cutOff())?.done).toBeGreaterThan(0);
});

it('forgets an import that was cancelled or came to its end, and one that the person leaves', async () => {
  const [folder, badges] = [aFolder(), await aFolderOfBadges()];
  const session = aSession(folder, { engine: slow, keyRing });
  must(await session.create(newWallet));
  const ended = new Promise<void>((settle) => {
    session.onProgress(({ job, state, lines }) => {
      if (state === 'running' && lines.length > 0) session.cancel(job);
      if (state === 'cancelled') settle();
    });
  });
  must(session.importPaths([badges]));
  await ended;
  expect(must(session.cutOff())).toBeNull();

  const other = aSession(aFolder(), { engine: slow, keyRing });
  must(await other.create(newWallet));
  await begun(other, [badges]);
  await other.lock();
  expect(other.cutOff()).toEqual({ ok: false, error: { kind: 'locked' } });
  must(await other.unlock(again));
  expect(must(other.cutOff())?.paths).toBe(1);
  must(other.leaveImport());
  expect(must(other.cutOff())).toBeNull();
  // Who begins the same import anew has answered, too.
  await begun(other, [badges]);
  await other.lock();
  must(await other.unlock(again));
  await begun(other, [badges, join(badges, '2.json')]);
  expect(must(other.cutOff())).toBeNull();
});
