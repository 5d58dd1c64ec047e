import { existsSync } from 'node:fs';
import type { BackupMade, BackupStatus } from '../../shared/backup';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Vault } from '../vault/types';
import { createAutomaticBackups } from './automatic-backup';
import { reminderFor } from './backup-reminder';
import { createBackupRuns } from './backup-runs';
import type { BackupSession } from './backup-session';
import { backupState, changeBackupState, keyIn, rememberKey } from './backup-state';
import { newKey, writeOne } from './backup-writing';
import type { WalletTimers } from './quiet-hours';
import { refusing } from './refusing';

export interface BackupParts {
  readonly now: () => Date;
  readonly timers: WalletTimers;
  readonly vault: () => Vault | null;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  /** Whether the person is waiting for something else. */
  readonly busy: () => boolean;
  /** The vault has other badges or another shelf than before. */
  readonly restored: (revision: number) => void;
}

export interface Backups {
  readonly session: BackupSession;
  /** The wallet is open: automatic backups may begin. */
  readonly start: () => void;
  /** Ends what is running, and waits for it. */
  readonly stop: () => Promise<void>;
  /** The wallet has changed. */
  readonly changed: () => void;
}

export function createBackups({ now, timers, vault, withVault, busy, restored }: BackupParts): Backups {
  const runs = createBackupRuns(vault);
  const automatic = createAutomaticBackups({ now, timers, vault, busy, runs });
  /** The last backup, where the disk of the wallet had no room for a note of it; known until it locks. */
  let unnoted: BackupMade | null = null;
  /** How backups stood when the vault was last asked. */
  let standing: Omit<BackupStatus, 'running'> | null = null;

  function standingOf(open: Vault): Omit<BackupStatus, 'running'> {
    const kept = backupState(open);
    const last = unnoted && unnoted.at > (kept.last?.at ?? '') ? unnoted : kept.last;
    const state = { ...kept, last };
    const { plan, problem } = state;
    const reminder = reminderFor(open, state, now());
    // A note on the last rotation; beside a backup that was not made it would say that one was.
    const olderKept = plan && !problem ? state.olderKept : null;
    return { hasPassphrase: state.key !== null, plan, last, problem: plan && problem, olderKept, reminder };
  }

  const session: BackupSession = {
    backupStatus: () =>
      withVault((open) => {
        const running = runs.running();
        // Asked for anything while a backup is put back, the vault would first do all that is left of it.
        if (running?.kind !== 'restore' || !standing) standing = standingOf(open);
        return success({ ...standing, running });
      }),
    backUp: (path, { passphrase, remember }) =>
      runs.run('backup', async (open, signal, progress) => {
        const chosen = passphrase === null ? success(keyIn(backupState(open))) : await newKey(passphrase);
        if (!chosen.ok) return chosen;
        const key = chosen.value;
        if (!key) return failure({ kind: 'backup-no-passphrase' });
        const order = { open, key, path, automatic: false, now: now(), signal, progress };
        const made = await writeOne(order);
        if (!made.ok) return made;
        // A wallet on a full disk keeps no note of it, nor does a damaged one that is open for reading alone: the backup
        // is no worse, and who has nothing else must not be told that there is none.
        const noted = refusing(() => {
          if (passphrase !== null && remember) rememberKey(open, key);
          changeBackupState(open, { last: made.value });
          return success(null);
        });
        // What is left of a damaged wallet never counts as its last backup: it would take the place of a whole one.
        unnoted = noted.ok || noted.error.kind === 'read-only' ? null : made.value;
        return made;
      }),
    setBackupPassphrase: (passphrase) =>
      runs.run('backup', async (open) => {
        const key = await newKey(passphrase);
        if (!key.ok) return key;
        rememberKey(open, key.value);
        return success(null);
      }),
    planBackups: (plan) =>
      withVault((open) => {
        if (plan && backupState(open).key === null) return failure({ kind: 'backup-no-passphrase' });
        if (plan && !existsSync(plan.folder)) return failure({ kind: 'backup-folder-gone', folder: plan.folder });
        changeBackupState(open, { plan, problem: null, olderKept: null, automatic: null });
        if (plan) automatic.soon();
        else automatic.stop();
        return success(null);
      }),
    async peekBackup(path, passphrase) {
      const { openBackup } = await import('../backup/read-backup');
      const opened = await openBackup(path, passphrase);
      if (!opened.ok) return opened;
      const { made, bytes, manifest } = opened.value;
      opened.value.close();
      const { records, trashed, shelf } = manifest.counts;
      return success({ made, bytes, records, trashed, shelf });
    },
    restoreBackup: (path, passphrase) =>
      runs.run('restore', async (open, signal, progress) => {
        const [{ openBackup }, { restoreBackup }] = await Promise.all([
          import('../backup/read-backup'),
          import('../backup/restore-backup'),
        ]);
        const backup = await openBackup(path, passphrase, signal);
        if (!backup.ok) return backup;
        standing = standingOf(open);
        try {
          const outcome = await restoreBackup({ vault: open.portable, backup: backup.value, signal, progress });
          if (outcome.ok) restored(open.revision());
          return outcome;
        } finally {
          backup.value.close();
        }
      }),
    cancelBackup() {
      runs.cancel();
      return success(null);
    },
    dismissBackupReminder: () =>
      withVault((open) => {
        changeBackupState(open, { dismissedAt: now().toISOString() });
        return success(null);
      }),
  };

  return {
    session,
    start: automatic.start,
    changed: automatic.changed,
    async stop() {
      automatic.stop();
      await runs.stop();
      unnoted = null;
    },
  };
}
