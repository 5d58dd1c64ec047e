import { type BackupStatus, remindAfter } from '../../shared/backup';
import { day } from '../../shared/durations';
import type { Vault } from '../vault/types';
import type { BackupState } from './backup-state';

/** Whether the person should be told that there is no backup, or that the automatic one was not made. */
export function reminderFor(vault: Vault, state: BackupState, now: Date): BackupStatus['reminder'] {
  if (state.plan && state.problem) return 'not-made';
  if (state.last) return 'none';
  const since = (instant: string) => (now.getTime() - Date.parse(instant)) / day;
  if (state.dismissedAt !== null && since(state.dismissedAt) < remindAfter.dismissedDays) return 'none';
  if (vault.count() === 0) return 'none';
  const first = vault.changes(0, remindAfter.badges).changed.filter(({ origin }) => origin.kind !== 'sample');
  const oldest = Math.max(0, ...first.map(({ addedAt }) => since(addedAt)));
  return first.length >= remindAfter.badges || oldest >= remindAfter.days ? 'no-backup' : 'none';
}
