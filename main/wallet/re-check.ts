import type { Vault } from '../vault/types';
import { checkBadges, type CheckManner, type CheckTools } from './check-badges';
import type { JobControl } from './jobs';
import { type Due, dueAmong, longestDue } from './stale';

/** A turn of quiet checks: small batches with rests between them, and no notes of what nobody answered. */
export interface QuietManner {
  readonly limit: number;
  readonly batchSize: number;
  /** Waits a while, and for as long as the person has something else under way. */
  readonly rest: () => Promise<void>;
}

const pageSize = 100;

/**
 * Checks again, quietly, the badges whose last check is long past: those that wait longest first, one small batch after
 * the other. Ends at once when it is cancelled, as locking does.
 */
export async function checkStale(tools: CheckTools, control: JobControl, quiet: QuietManner): Promise<void> {
  const ids = longestDue(await allDue(tools.vault, tools.now(), control), quiet.limit);
  const manner: CheckManner = { batchSize: quiet.batchSize, between: quiet.rest, noteAttempts: false };
  if (ids.length > 0) await checkBadges(ids, tools, control, manner);
}

async function allDue(vault: Pick<Vault, 'changes'>, now: Date, control: JobControl): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (let since = 0; !control.isStopped(); ) {
    const page = vault.changes(since, pageSize);
    due.push(...dueAmong(page.changed, now));
    if (!page.more) break;
    since = page.revision;
    await new Promise(setImmediate);
  }
  return due;
}
