import { existsSync } from 'node:fs';
import type { BackupPlan } from '../../shared/backup';
import { hour, minute } from '../../shared/durations';
import { failure } from '../../shared/result';
import type { BackupKey } from '../backup/backup-key';
import type { Vault } from '../vault/types';
import type { BackupRuns } from './backup-runs';
import { type BackupState, backupState, changeBackupState, keyIn, withWritten } from './backup-state';
import { writeOne } from './backup-writing';
import type { WalletTimers } from './quiet-hours';

/** After unlocking, after a change, while something else runs, after a refusal; and no more often than the last. */
const waits = {
  unlocked: minute,
  changed: 2 * minute,
  busy: minute / 6,
  refused: 15 * minute,
  apart: hour,
} as const;

interface AutomaticParts {
  readonly now: () => Date;
  readonly timers: WalletTimers;
  readonly vault: () => Vault | null;
  /** Whether the person is waiting for something else. */
  readonly busy: () => boolean;
  readonly runs: BackupRuns;
}

/** Backups that make themselves: some time after a change, never more often than once an hour. */
export interface AutomaticBackups {
  /** The wallet is open. */
  readonly start: () => void;
  /** There is a new plan. */
  readonly soon: () => void;
  readonly changed: () => void;
  readonly stop: () => void;
}

export function createAutomaticBackups({ now, timers, vault, busy, runs }: AutomaticParts): AutomaticBackups {
  let timer: unknown = null;
  /** As in the state; a wallet on a full disk keeps no note of it, and would else never write over its own. */
  const unnoted = new WeakMap<Vault, BackupState['written']>();

  function stop(): void {
    if (timer !== null) timers.clear(timer);
    timer = null;
  }
  /** At most one turn is waited for; an earlier one takes the place of a later. */
  function wait(milliseconds: number): void {
    stop();
    timer = timers.set(() => {
      timer = null;
      turn().catch(() => undefined);
    }, milliseconds);
  }

  async function turn(): Promise<void> {
    const open = vault();
    const state = open && backupState(open);
    const key = state && keyIn(state);
    if (!open || !state?.plan || !key || state.automatic?.revision === open.revision()) return;
    const early = state.automatic ? untilDue(state.automatic.at, now()) : 0;
    if (runs.running() || busy() || early > 0) {
      wait(Math.max(early, waits.busy));
      return;
    }
    const made = await make(key, state.plan, state);
    if (made.ok || made.error.kind === 'cancelled' || made.error.kind === 'locked') return;
    // First: a disk that is full keeps no note of what went wrong either.
    wait(waits.refused);
    if (JSON.stringify(backupState(open).problem) !== JSON.stringify(made.error)) {
      changeBackupState(open, { problem: made.error });
    }
  }

  function make(key: BackupKey, plan: BackupPlan, { salts, written: noted }: BackupState) {
    return runs.run('automatic', async (open, signal, progress) => {
      const { folder } = plan;
      if (!existsSync(folder)) return failure({ kind: 'backup-folder-gone', folder });
      const [{ automaticPath, headerOf }, { rotate }] = await Promise.all([
        import('../backup/backup-names'),
        import('../backup/rotate'),
      ]);
      const begun = open.revision();
      const before = { ...noted, ...unnoted.get(open) };
      const own = { salts, backups: Object.values(before), lostAt: open.portable.lostAt() };
      const path = automaticPath(folder, now(), own, 'whole');
      const incompletePath = automaticPath(folder, now(), own, 'incomplete');
      const done = await writeOne({ open, key, path, incompletePath, automatic: true, now: now(), signal, progress });
      if (!done.ok) return done;
      const header = headerOf(done.value.path);
      const written = header && header !== 'absent' ? withWritten(before, done.value.path, header.backup) : before;
      unnoted.set(open, written);
      // An old one that cannot be deleted makes the new one no worse: it is told, and tried again after the next.
      const all = { ...own, backups: Object.values(written) };
      const olderKept = await rotate(folder, plan, all, now(), done.value.path === path ? 'whole' : 'incomplete');
      // The note itself is a change of the wallet, and no reason for another backup.
      const revision = open.revision() === begun ? begun + 1 : begun;
      const automatic = { at: done.value.at, revision };
      changeBackupState(open, { last: done.value, problem: null, olderKept, automatic, written });
      return done;
    });
  }

  return {
    start: () => wait(waits.unlocked),
    soon: () => wait(0),
    changed: () => {
      if (timer === null) wait(waits.changed);
    },
    stop,
  };
}

/** A last one that is still to come was made before the clock was put back: nobody waits until the clock is there again. */
function untilDue(last: string, now: Date): number {
  const since = now.getTime() - Date.parse(last);
  return since < 0 ? 0 : waits.apart - since;
}
