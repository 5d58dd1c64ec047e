import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { VaultRefusal } from '../../../main/vault/refusal';
import type { Vault } from '../../../main/vault/types';
import { createBackups } from '../../../main/wallet/backup';
import { refusing } from '../../../main/wallet/refusing';
import { aFolder, must, newVault } from '../vault/a-wallet';
import { settled, someTimers } from './backup-timers';

const passphrase = 'pinned on another lapel';

/** Backups of a wallet whose own disk is full whenever the test says so. */
async function onAFullDisk() {
  const disk = { isFull: false };
  const whole = await newVault(aFolder());
  onTestFinished(() => whole.close());
  const vault: Vault = {
    ...whole,
    putOnShelf(...put) {
      if (disk.isFull) throw new VaultRefusal({ kind: 'disk-full' });
      whole.putOnShelf(...put);
    },
  };
  const { timers, ring } = someTimers();
  const backups = createBackups({
    now: () => new Date('2026-11-22T12:00:00.000Z'),
    timers,
    vault: () => vault,
    withVault: (use) => refusing(() => use(vault)),
    busy: () => false,
    restored: () => undefined,
  });
  return { disk, ring, backups, session: backups.session };
}

it('a backup that was made onto another disk is told as made, though the wallet has no room to note it', async () => {
  const { disk, session } = await onAFullDisk();
  const path = join(aFolder(), 'stick.lapelbackup');
  disk.isFull = true;
  expect(await session.backUp(path, { passphrase, remember: true })).toMatchObject({ ok: true, value: { path } });
  expect(existsSync(path)).toBe(true);
  must(await session.peekBackup(path, passphrase));
  expect(must(session.backupStatus()).last).toMatchObject({ path });
});

it('an automatic backup that could not be made, nor a note of it, is tried again by itself', async () => {
  const { disk, ring, session } = await onAFullDisk();
  const folder = join(aFolder(), 'backups');
  must(await session.setBackupPassphrase(passphrase));
  mkdirSync(folder);
  must(session.planBackups({ folder, daily: 7, weekly: 4 }));
  rmdirSync(folder);
  disk.isFull = true;
  ring();
  await settled(session);
  mkdirSync(folder);
  disk.isFull = false;
  ring();
  await settled(session);
  expect(readdirSync(folder)).toHaveLength(1);
});
