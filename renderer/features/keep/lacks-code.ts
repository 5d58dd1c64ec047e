import { remindAfter } from '../../../shared/backup';
import { day } from '../../../shared/durations';
import type { UnlockedState } from './use-unlocked';

/**
 * Whether the person should be told that no recovery code opens this wallet: as soon as there is something to lose, and
 * never where it is open for reading alone, since nothing can be changed there. Pure.
 */
export function lacksCode(
  state: Pick<UnlockedState, 'methods' | 'readOnly'> | null,
  badges: Iterable<{ readonly addedAt: string; readonly trashedAt: string | null }>,
  now: Date,
): boolean {
  if (!state || state.readOnly || state.methods.includes('recovery')) return false;
  const kept = [...badges].filter(({ trashedAt }) => trashedAt === null);
  if (kept.length >= remindAfter.badges) return true;
  return kept.some(({ addedAt }) => now.getTime() - Date.parse(addedAt) >= remindAfter.days * day);
}
