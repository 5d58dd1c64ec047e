import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { WalletSession } from '../../../main/wallet/types';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { hurtOriginal } from '../vault/hurt-original';
import { openRaw } from '../vault/open-raw';
import { ending } from './a-session';
import { automaticSession, backupWords } from './automatic-session';

const byPassphrase = { kind: 'passphrase', passphrase } as const;

it('an automatic backup that lacks a damaged badge takes no whole one away, until the badge is back', async () => {
  const folder = aFolder();
  const { session, place, made } = await automaticSession(folder);
  await ending(session, () => session.importSamples());
  const ids = must(session.changes(0, 2000)).changed.map(({ id }) => id);
  const whole = 'Lapel backup 2026-11-22.lapelbackup';
  expect(await made('2026-11-22T12:00:00.000Z')).toEqual([whole]);
  await session.lock();
  await hurtOriginal(folder, ids[0] ?? '');
  must(await session.unlock(byPassphrase));

  const today = 'Lapel backup 2026-11-22 incomplete.lapelbackup';
  expect(await made('2026-11-22T14:00:00.000Z')).toEqual([today, whole]);
  expect(must(session.backupStatus()).last).toMatchObject({
    path: join(place, today),
    leftOut: 1,
    leftOutIds: [ids[0]],
  });
  const later = 'Lapel backup 2026-11-25 incomplete.lapelbackup';
  expect(await made('2026-11-25T14:00:00.000Z')).toEqual([whole, later]);

  expect(must(await session.restoreBackup(join(place, whole), backupWords))).toMatchObject({
    added: 0,
    completed: 1,
  });
  await againOpen(session);
  expect(await made('2026-11-25T16:00:00.000Z')).toEqual(['Lapel backup 2026-11-25.lapelbackup']);
  expect(must(session.changes(0, 2000)).changed).toHaveLength(ids.length);
}, 60_000);

it('an automatic backup that lacks a report of a badge says of which, each time', async () => {
  const folder = aFolder();
  const { session, made } = await automaticSession(folder);
  await ending(session, () => session.importSamples());
  const id = must(session.changes(0, 1)).changed[0]?.id ?? '';
  await session.lock();
  const store = await openRaw(folder);
  store.run("UPDATE reports SET sealed = x'0102' WHERE record = ?", [id]);
  store.checkpoint();
  store.close();
  must(await session.unlock(byPassphrase));
  for (const day of ['2026-11-22', '2026-11-23']) {
    await made(`${day}T14:00:00.000Z`);
    expect(must(session.backupStatus()).last).toMatchObject({
      path: expect.stringMatching(/incomplete\.lapelbackup$/),
      leftOut: 0,
      partly: { count: 1, ids: [id] },
    });
  }
}, 60_000);

async function againOpen(session: WalletSession): Promise<void> {
  await session.lock();
  must(await session.unlock(byPassphrase));
}
