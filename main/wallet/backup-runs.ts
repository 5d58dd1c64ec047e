import type { BackupRunning } from '../../shared/backup';
import type { WalletError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import type { Vault } from '../vault/types';
import { refusalIn } from './refusing';

export type BackupWork<T> = (
  open: Vault,
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
) => Promise<Result<T, WalletError>>;

/** Backups and restores of the open wallet, one at a time. */
export interface BackupRuns {
  /** Errors: `locked`, `backup-under-way`, and what the work answers. Nothing that it throws comes through. */
  readonly run: <T>(kind: BackupRunning['kind'], work: BackupWork<T>) => Promise<Result<T, WalletError>>;
  readonly running: () => BackupRunning | null;
  readonly cancel: () => void;
  /** Ends what is running, and waits for it. */
  readonly stop: () => Promise<void>;
}

export function createBackupRuns(vault: () => Vault | null): BackupRuns {
  let running: (BackupRunning & { readonly abort: AbortController; readonly ended: Promise<unknown> }) | null = null;
  return {
    async run(kind, work) {
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
    },
    running: () => running && { kind: running.kind, done: running.done, total: running.total },
    cancel: () => running?.abort.abort(),
    async stop() {
      running?.abort.abort();
      await running?.ended;
    },
  };
}
