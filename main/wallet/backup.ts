import { existsSync } from 'node:fs';
import type { BackupMade, BackupRunning } from '../../shared/backup';
import { minute } from '../../shared/durations';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { BackupKey } from '../backup/backup-key';
import { isLongEnough, minimumPassphraseLength } from '../vault/keys';
import type { Vault } from '../vault/types';
import { reminderFor } from './backup-reminder';
import type { BackupSession } from './backup-session';
import { backupState, changeBackupState, keyIn, rememberKey } from './backup-state';
import type { WalletTimers } from './quiet-hours';
import { refusalIn } from './refusing';

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

/** After unlocking, after a change, while something else runs, after a refusal; and no more often than the last. */
const waits = {
  unlocked: minute,
  changed: 2 * minute,
  busy: minute / 6,
  refused: 15 * minute,
  apart: 60 * minute,
} as const;
const app = 'Lapel';

export function createBackups({ now, timers, vault, withVault, busy, restored }: BackupParts): Backups {
  let running: (BackupRunning & { readonly abort: AbortController; ended: Promise<unknown> }) | null = null;
  let timer: unknown = null;

  /** Runs one at a time, with progress and an end. */
  async function run<T>(
    kind: BackupRunning['kind'],
    work: (
      open: Vault,
      signal: AbortSignal,
      progress: (done: number, total: number) => void,
    ) => Promise<Result<T, WalletError>>,
  ): Promise<Result<T, WalletError>> {
    const open = vault();
    if (!open) return failure({ kind: 'locked' });
    if (running) return failure({ kind: 'backup-under-way' });
    const abort = new AbortController();
    const progress = (done: number, total: number): void => {
      if (running) running = { ...running, done, total };
    };
    const attempt = work(open, abort.signal, progress)
      .catch((fault: unknown) => failure(refusalIn(fault)))
      .finally(() => {
        running = null;
      });
    running = { kind, done: 0, total: 0, abort, ended: attempt };
    return attempt;
  }

  async function write(
    open: Vault,
    key: BackupKey,
    path: string,
    automatic: boolean,
    signal: AbortSignal,
    progress: (done: number, total: number) => void,
  ): Promise<Result<BackupMade, WalletError>> {
    const { writeBackup } = await import('../backup/write-backup');
    const written = await writeBackup({ vault: open.portable, key, path, now: now(), app, signal, progress });
    if (!written.ok) return written;
    const { made, bytes, counts, leftOut } = written.value;
    return success({ path, at: made, bytes, records: counts.records, leftOut, automatic });
  }

  const session: BackupSession = {
    backupStatus: () =>
      withVault((open) => {
        const state = backupState(open);
        const { plan, last, problem } = state;
        return success({
          ...{ hasPassphrase: state.key !== null, plan, last, problem: plan && problem },
          running: running && { kind: running.kind, done: running.done, total: running.total },
          reminder: reminderFor(open, state, now()),
        });
      }),
    backUp: (path, { passphrase, remember }) =>
      run('backup', async (open, signal, progress) => {
        const key = passphrase === null ? success(keyIn(backupState(open))) : await newKey(passphrase);
        if (!key.ok) return key;
        if (!key.value) return failure({ kind: 'backup-no-passphrase' });
        const made = await write(open, key.value, path, false, signal, progress);
        if (made.ok && passphrase !== null && remember) rememberKey(open, key.value);
        if (made.ok) changeBackupState(open, { last: made.value });
        return made;
      }),
    setBackupPassphrase: (passphrase) =>
      run('backup', async (open) => {
        const key = await newKey(passphrase);
        if (!key.ok) return key;
        rememberKey(open, key.value);
        return success(null);
      }),
    planBackups: (plan) =>
      withVault((open) => {
        if (plan && backupState(open).key === null) return failure({ kind: 'backup-no-passphrase' });
        if (plan && !existsSync(plan.folder)) return failure({ kind: 'backup-folder-gone', folder: plan.folder });
        changeBackupState(open, { plan, problem: null, automatic: null });
        if (plan) wait(0);
        else rest();
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
      run('restore', async (open, signal, progress) => {
        const [{ openBackup }, { restoreBackup }] = await Promise.all([
          import('../backup/read-backup'),
          import('../backup/restore-backup'),
        ]);
        const backup = await openBackup(path, passphrase, signal);
        if (!backup.ok) return backup;
        try {
          const outcome = await restoreBackup({ vault: open.portable, backup: backup.value, signal, progress });
          if (outcome.ok) restored(open.revision());
          return outcome;
        } finally {
          backup.value.close();
        }
      }),
    cancelBackup() {
      running?.abort.abort();
      return success(null);
    },
    dismissBackupReminder: () =>
      withVault((open) => {
        changeBackupState(open, { dismissedAt: now().toISOString() });
        return success(null);
      }),
  };

  async function turn(): Promise<void> {
    const open = vault();
    const state = open && backupState(open);
    const key = state && keyIn(state);
    if (!open || !state?.plan || !key || state.automatic?.revision === open.revision()) return;
    const early = state.automatic ? waits.apart - (now().getTime() - Date.parse(state.automatic.at)) : 0;
    if (running || busy() || early > 0) {
      wait(Math.max(early, waits.busy));
      return;
    }
    const { folder } = state.plan;
    const { plan, salts } = state;
    const made = await run('automatic', async (still, signal, progress) => {
      if (!existsSync(folder)) return failure({ kind: 'backup-folder-gone', folder });
      const { automaticPath, rotate } = await import('../backup/rotate');
      const begun = still.revision();
      const done = await write(still, key, automaticPath(folder, now(), salts), true, signal, progress);
      if (!done.ok) return done;
      await rotate(folder, plan, salts, now());
      // The note itself is a change of the wallet, and no reason for another backup.
      const revision = still.revision() === begun ? begun + 1 : begun;
      changeBackupState(still, { last: done.value, problem: null, automatic: { at: done.value.at, revision } });
      return done;
    });
    if (made.ok) return;
    const { error } = made;
    if (error.kind !== 'cancelled' && error.kind !== 'locked') {
      if (JSON.stringify(backupState(open).problem) !== JSON.stringify(error))
        changeBackupState(open, { problem: error });
      wait(waits.refused);
    }
  }

  function rest(): void {
    if (timer !== null) timers.clear(timer);
    timer = null;
  }
  /** At most one turn is waited for; an earlier one takes the place of a later. */
  function wait(milliseconds: number): void {
    rest();
    timer = timers.set(() => {
      timer = null;
      turn().catch(() => undefined);
    }, milliseconds);
  }

  return {
    session,
    start: () => wait(waits.unlocked),
    changed: () => {
      if (timer === null) wait(waits.changed);
    },
    async stop() {
      rest();
      running?.abort.abort();
      await running?.ended;
    },
  };
}

async function newKey(passphrase: string): Promise<Result<BackupKey, WalletError>> {
  if (!isLongEnough(passphrase)) return failure({ kind: 'passphrase-too-short', minimum: minimumPassphraseLength });
  const { newBackupKey } = await import('../backup/backup-key');
  return success(await newBackupKey(passphrase));
}
