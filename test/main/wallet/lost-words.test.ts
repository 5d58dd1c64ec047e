import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { openRaw } from '../vault/open-raw';
import { aSession, ending } from './a-session';
import { settled, someTimers } from './backup-timers';

const sample = resolve(import.meta.dirname, '../../../assets/samples/data-ethics-foundations.png');
const backupWords = 'pinned on another lapel';

it('the note of a damaged badge stays in the backups of before, although the badge is whole again by its file', async () => {
  let now = new Date('2026-11-22T12:00:00.000Z');
  const { timers, ring } = someTimers();
  const folder = aFolder();
  const session = aSession(folder, { timers, now: () => now });
  must(await session.create({ passphrase, keyRing: false }));
  const add = async () => (await ending(session, () => session.importPaths([sample]))).lines[0]?.outcome.kind;
  expect(await add()).toBe('added');
  const noted = () => must(session.changes(0, 10)).changed.map(({ id, own }) => ({ id, notes: own.notes }));
  const [{ id } = { id: '' }] = noted();
  must(session.changeOwn([id], { notes: 'The evening course, with Mira' }));
  const place = join(aFolder(), 'backups');
  mkdirSync(place);
  must(await session.setBackupPassphrase(backupWords));
  must(session.planBackups({ folder: place, daily: 1, weekly: 0 }));
  const made = async (at: string): Promise<readonly string[]> => {
    now = new Date(at);
    must(session.saveSettings({ ...must(session.settings()), profileName: at }));
    ring();
    await settled(session);
    return readdirSync(place);
  };
  const whole = 'Lapel backup 2026-11-22.lapelbackup';
  expect(await made('2026-11-22T12:00:00.000Z')).toEqual([whole]);
  await session.lock();
  const store = await openRaw(folder);
  store.run('UPDATE records SET view = ? WHERE id = ?', [new Uint8Array([1, 2]), id]);
  store.checkpoint();
  store.close();
  must(await session.unlock({ kind: 'passphrase', passphrase }));
  now = new Date('2026-11-22T13:00:00.000Z');
  expect(await add()).toBe('mended');
  expect(noted()).toEqual([{ id, notes: '' }]);

  expect(await made('2026-11-22T14:00:00.000Z')).toContain(whole);
  expect(await made('2026-11-25T14:00:00.000Z')).toEqual([whole, 'Lapel backup 2026-11-25.lapelbackup']);
  must(await session.restoreBackup(join(place, whole), backupWords));
  expect(noted()).toEqual([{ id, notes: 'The evening course, with Mira' }]);
}, 60_000);
