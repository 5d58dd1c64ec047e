import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { openRaw } from '../vault/open-raw';
import { ending } from './a-session';
import { automaticSession, backupWords } from './automatic-session';

const sample = resolve(import.meta.dirname, '../../../assets/samples/data-ethics-foundations.png');

it('the note of a damaged badge stays in the backups of before, although the badge is whole again by its file', async () => {
  const folder = aFolder();
  const { session, place, setClock, made } = await automaticSession(folder);
  const add = async () => (await ending(session, () => session.importPaths([sample]))).lines[0]?.outcome.kind;
  expect(await add()).toBe('added');
  const noted = () => must(session.changes(0, 10)).changed.map(({ id, own }) => ({ id, notes: own.notes }));
  const [{ id } = { id: '' }] = noted();
  must(session.changeOwn([id], { notes: 'The evening course, with Mira' }));
  const whole = 'Lapel backup 2026-11-22.lapelbackup';
  expect(await made('2026-11-22T12:00:00.000Z')).toEqual([whole]);
  await session.lock();
  const store = await openRaw(folder);
  store.run('UPDATE records SET view = ? WHERE id = ?', [new Uint8Array([1, 2]), id]);
  store.checkpoint();
  store.close();
  must(await session.unlock({ kind: 'passphrase', passphrase }));
  setClock('2026-11-22T13:00:00.000Z');
  expect(await add()).toBe('mended');
  expect(noted()).toEqual([{ id, notes: '' }]);

  expect(await made('2026-11-22T14:00:00.000Z')).toContain(whole);
  expect(await made('2026-11-25T14:00:00.000Z')).toEqual([whole, 'Lapel backup 2026-11-25.lapelbackup']);
  must(await session.restoreBackup(join(place, whole), backupWords));
  expect(noted()).toEqual([{ id, notes: 'The evening course, with Mira' }]);
}, 60_000);
