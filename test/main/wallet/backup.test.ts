import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { limits } from '../../../main/intake/limits';
import type { WalletSession } from '../../../main/wallet/types';
import { ordinaryUser } from '../backup/ordinary-user';
import { aFolder, aKeyRing, must } from '../vault/a-wallet';
import { aSession, ending } from './a-session';
import { settled, someTimers } from './backup-timers';

const passphrase = 'pinned on another lapel';

async function anOpenSession(parts: Parameters<typeof aSession>[1] = {}): Promise<WalletSession> {
  const session = aSession(aFolder(), { keyRing: aKeyRing(), ...parts });
  must(await session.create({ passphrase: null, keyRing: true }));
  return session;
}

describe('backups of a session', () => {
  it('are told apart from badges where one is added, and found again by the line that says so', async () => {
    const session = await anOpenSession();
    const path = join(aFolder(), 'a.lapelbackup');
    must(await session.backUp(path, { passphrase, remember: true }));
    const large = join(aFolder(), 'large.lapelbackup');
    copyFileSync(path, large);
    truncateSync(large, limits.fileBytes + 1);
    const { lines } = await ending(session, () => session.importPaths([path, large]));
    expect(lines.map(({ outcome }) => outcome)).toEqual(
      Array(2).fill({ kind: 'refused', error: { kind: 'own-backup' } }),
    );
    const [key = '', other = ''] = lines.map(({ again }) => again);
    expect([session.refusedFile(key), session.refusedFile(key), session.refusedFile(other)].map(must)).toEqual([
      path,
      path,
      large,
    ]);
    expect(must(session.refusedFile(crypto.randomUUID()))).toBeNull();
    await session.lock();
    expect(session.refusedFile(key)).toMatchObject({ error: { kind: 'locked' } });
  });

  it('are made of what can be read of a damaged wallet, which cannot note that they were', async () => {
    const folder = aFolder();
    const keyRing = aKeyRing();
    const timers = { set: vi.fn(), clear: () => undefined };
    const session = aSession(folder, { keyRing, timers });
    must(await session.create({ passphrase: null, keyRing: true }));
    expect(timers.set).toHaveBeenCalled();
    await ending(session, () => session.importSamples());
    const kept = must(session.changes(0, 2000)).changed.length;
    await session.lock();
    const file = join(folder, 'vault.db');
    const bytes = readFileSync(file);
    // From the page on that no table begins on, every twenty-fifth.
    for (let at = 60 * 4096; at < bytes.length; at += 25 * 4096) bytes.fill(7, at, at + 4096);
    writeFileSync(file, bytes);
    expect(await session.unlock({ kind: 'key-ring' })).toMatchObject({ error: { kind: 'vault-damaged' } });
    timers.set.mockClear();
    must(await session.salvage({ kind: 'key-ring' }));
    // Neither checks nor backups make themselves: a backup of what is left would take the place of a whole one.
    expect(timers.set).not.toHaveBeenCalled();
    const path = join(aFolder(), 'saved.lapelbackup');
    const made = must(await session.backUp(path, { passphrase, remember: true }));
    expect(made.records).toBeGreaterThan(kept / 2);
    expect(must(await session.peekBackup(path, passphrase)).records).toBe(made.records);
    expect(must(session.backupStatus())).toMatchObject({ hasPassphrase: false, last: null });
    // Whatever runs long would write; it is refused before it asks anybody for anything.
    const [id = ''] = must(session.changes(0, 1)).changed.map((one) => one.id);
    for (const refused of [session.check([id], { online: true }), session.refresh(id), session.importSamples()])
      expect(refused).toMatchObject({ error: { kind: 'read-only' } });
    await session.lock();
  });

  it('are made, looked into and put back into a new wallet', async () => {
    const from = await anOpenSession();
    await ending(from, () => from.importSamples());
    const ids = must(from.changes(0, 2000)).changed.map(({ id }) => id);
    expect(must(from.backupStatus())).toMatchObject({ hasPassphrase: false, last: null, reminder: 'none' });
    const path = join(aFolder(), 'a.lapelbackup');
    expect(await from.backUp(path, { passphrase: null, remember: true })).toMatchObject({
      error: { kind: 'backup-no-passphrase' },
    });
    expect(await from.backUp(path, { passphrase: 'short', remember: true })).toMatchObject({
      error: { kind: 'passphrase-too-short' },
    });
    expect(existsSync(path)).toBe(false);
    const made = must(await from.backUp(path, { passphrase, remember: true }));
    expect(made.records).toBe(ids.length);
    expect(must(from.backupStatus())).toMatchObject({ hasPassphrase: true, last: { path } });
    must(await from.backUp(path, { passphrase: null, remember: true }));

    const to = await anOpenSession();
    expect(await to.peekBackup(path, 'another passphrase')).toMatchObject({
      error: { kind: 'backup-wrong-passphrase' },
    });
    expect(must(await to.peekBackup(path, passphrase))).toMatchObject({ records: ids.length, trashed: 0 });
    const revisions: number[] = [];
    to.onChanged((revision) => revisions.push(revision));
    expect(must(await to.restoreBackup(path, passphrase))).toMatchObject({ added: ids.length });
    expect(revisions.length).toBeGreaterThan(0);
    expect(must(to.changes(0, 2000)).changed.map(({ id }) => id)).toEqual(ids);
    // The key of the backups is no part of a backup.
    expect(must(to.backupStatus()).hasPassphrase).toBe(false);
    expect(must(await to.restoreBackup(path, passphrase))).toMatchObject({ added: 0, unchanged: ids.length });
  }, 60_000);

  it('are made by themselves after a change, at most one an hour, and say when the folder is gone', async () => {
    let now = new Date('2026-11-22T12:00:00.000Z');
    const { timers, ring } = someTimers();
    const session = await anOpenSession({ timers, now: () => now });
    const folder = join(aFolder(), 'backups');
    mkdirSync(folder);
    const plan = { folder, daily: 7, weekly: 4 };
    expect(session.planBackups(plan)).toMatchObject({ error: { kind: 'backup-no-passphrase' } });
    must(await session.setBackupPassphrase(passphrase));
    must(session.planBackups(plan));
    ring();
    await settled(session);
    expect(readdirSync(folder)).toEqual(['Lapel backup 2026-11-22.lapelbackup']);
    const first = must(session.backupStatus()).last?.at;
    expect(must(session.backupStatus()).last?.automatic).toBe(true);

    const settings = must(session.settings());
    must(session.saveSettings({ ...settings, profileName: 'Mara' }));
    now = new Date('2026-11-22T12:30:00.000Z');
    ring();
    await settled(session);
    expect(must(session.backupStatus()).last?.at).toBe(first);

    now = new Date('2026-11-23T12:30:00.000Z');
    ring();
    await settled(session);
    expect(readdirSync(folder).length).toBe(2);
    ring();
    await settled(session);
    expect(readdirSync(folder).length).toBe(2);

    rmSync(folder, { recursive: true });
    now = new Date('2026-11-24T12:30:00.000Z');
    must(session.saveSettings({ ...settings, profileName: 'Mara B' }));
    ring();
    await settled(session);
    expect(must(session.backupStatus())).toMatchObject({
      problem: { kind: 'backup-folder-gone', folder },
      reminder: 'not-made',
    });
    mkdirSync(folder);
    ring();
    await settled(session);
    expect(must(session.backupStatus())).toMatchObject({ problem: null, reminder: 'none' });
  }, 60_000);

  it('that cannot be written by themselves say why, keep the last one, and go on when they can', async () => {
    let now = new Date('2026-11-22T12:00:00.000Z');
    const { timers, ring } = someTimers();
    const session = await anOpenSession({ timers, now: () => now });
    const folder = join(aFolder(), 'backups');
    mkdirSync(folder);
    must(await session.setBackupPassphrase(passphrase));
    must(session.planBackups({ folder, daily: 1, weekly: 0 }));
    ring();
    await settled(session);
    const first = readFileSync(join(folder, 'Lapel backup 2026-11-22.lapelbackup'));
    const change = (day: string, profileName: string) => {
      now = new Date(`${day}T12:30:00.000Z`);
      must(session.saveSettings({ ...must(session.settings()), profileName }));
      ring();
      return settled(session);
    };
    // A file stands where the folder was.
    renameSync(folder, `${folder}-away`);
    writeFileSync(folder, 'in the way');
    await change('2026-11-23', 'Mara');
    expect(must(session.backupStatus())).toMatchObject({
      problem: { kind: 'could-not-write', code: 'ENOTDIR' },
      last: { at: '2026-11-22T12:00:00.000Z' },
    });
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
    expect(readFileSync(join(folder, 'Lapel backup 2026-11-22.lapelbackup')).equals(first)).toBe(true);
    // A leftover that cannot be deleted stops the rotation of nothing else.
    const leftover = join(folder, '.7b6ad2a8-3d2e-4c62-a3f5-0f3f3a9d7a11.part');
    mkdirSync(leftover);
    utimesSync(leftover, new Date(0), new Date(0));
    await change('2026-11-24', 'Mara B');
    expect(must(session.backupStatus())).toMatchObject({ problem: null });
    expect(readdirSync(folder).filter((name) => name.startsWith('Lapel'))).toEqual([
      'Lapel backup 2026-11-24.lapelbackup',
    ]);
  }, 90_000);

  it(
    'that are made although older ones could not be deleted say so, until that works or another folder is chosen',
    () =>
      ordinaryUser(async () => {
        let now = new Date('2026-11-22T12:00:00.000Z');
        const { timers, ring } = someTimers();
        const session = await anOpenSession({ timers, now: () => now });
        const folder = aFolder();
        const plan = { folder, daily: 1, weekly: 0 };
        const on = (day: string, profileName: string) => {
          now = new Date(`${day}T12:30:00.000Z`);
          must(session.saveSettings({ ...must(session.settings()), profileName }));
          ring();
          return settled(session);
        };
        must(await session.setBackupPassphrase(passphrase));
        must(session.planBackups(plan));
        ring();
        await settled(session);
        expect(must(session.backupStatus())).toMatchObject({ problem: null, olderKept: null });

        // A folder that can be written to, and not be looked through.
        chmodSync(folder, 0o300);
        await on('2026-11-23', 'Mara');
        const olderKept = { files: null, why: 'not-allowed', code: 'EACCES' };
        const path = join(folder, 'Lapel backup 2026-11-23.lapelbackup');
        const kept = must(session.backupStatus());
        expect(kept).toMatchObject({ ...{ olderKept, problem: null, reminder: 'none' }, last: { path } });
        expect(existsSync(path)).toBe(true);

        // No word of it beside a backup that was not made.
        renameSync(folder, `${folder}-away`);
        await on('2026-11-24', 'Mara B');
        expect(must(session.backupStatus())).toMatchObject({
          problem: { kind: 'backup-folder-gone' },
          olderKept: null,
        });
        renameSync(`${folder}-away`, folder);
        await on('2026-11-25', 'Mara C');
        expect(must(session.backupStatus())).toMatchObject({ problem: null, olderKept });

        chmodSync(folder, 0o700);
        await on('2026-11-26', 'Mara D');
        expect(must(session.backupStatus())).toMatchObject({ problem: null, olderKept: null });
        expect(readdirSync(folder)).toEqual(['Lapel backup 2026-11-26.lapelbackup']);

        chmodSync(folder, 0o300);
        await on('2026-11-27', 'Mara E');
        expect(must(session.backupStatus()).olderKept).toEqual(olderKept);
        chmodSync(folder, 0o700);
        must(session.planBackups({ ...plan, folder: aFolder() }));
        expect(must(session.backupStatus()).olderKept).toBeNull();
      }),
    120_000,
  );

  it('are made by themselves after the clock was put back', async () => {
    let now = new Date('2026-11-22T12:00:00.000Z');
    const { timers, ring } = someTimers();
    const session = await anOpenSession({ timers, now: () => now });
    const folder = aFolder();
    must(await session.setBackupPassphrase(passphrase));
    must(session.planBackups({ folder, daily: 7, weekly: 4 }));
    ring();
    await settled(session);
    now = new Date('2026-08-01T12:00:00.000Z');
    must(session.saveSettings({ ...must(session.settings()), profileName: 'Mara' }));
    ring();
    await settled(session);
    expect(readdirSync(folder)).toContain('Lapel backup 2026-08-01.lapelbackup');
  }, 60_000);

  it('end when the wallet locks, and leave no half of a file', async () => {
    const session = await anOpenSession();
    await ending(session, () => session.importSamples());
    const folder = aFolder();
    const asked = session.backUp(join(folder, 'a.lapelbackup'), { passphrase, remember: false });
    await session.lock();
    expect((await asked).ok).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    expect(session.backupStatus()).toMatchObject({ error: { kind: 'locked' } });
  }, 60_000);
});
