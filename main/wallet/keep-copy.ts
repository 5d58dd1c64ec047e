import type { ImportOutcome } from '../../shared/wallet';
import type { NewRecord, Vault } from '../vault/types';
import { checkBadges, type CheckTools } from './check-badges';
import { silent } from './jobs';
import type { KnownBadge } from './known-badges';
import { copyOf } from './merge';

/**
 * Keeps what arrived with the record that is the same badge: its bytes and where they came from. Where it told more
 * than is known of the record (its documents could be had, or it brought a picture), the record is checked once more.
 */
export async function keepCopy(
  arrived: NewRecord,
  same: KnownBadge,
  tools: CheckTools,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const { vault } = tools;
  const trashed = vault.has(same.id) === 'trashed';
  if (trashed) vault.restore([same.id]);
  const kept = vault.addCopy(same.id, copyOf(arrived));
  if (!kept.ok) return { kind: 'refused', error: kept.error };
  if (arrived.picture && vault.picture(same.id) === null) takePicture(vault, same.id, arrived);
  const before = vault.exportable([same.id])[0];
  if (before && before.report.verdict !== arrived.report.verdict) {
    await checkQuickly(same.id, tools, signal);
  }
  const { summary, report } = vault.exportable([same.id])[0] ?? arrived;
  return { kind: trashed ? 'restored' : 'merged', id: same.id, name: summary.name, verdict: report.verdict };
}

/** Checks one record again on the way, with no line of its own. */
export function checkQuickly(id: string, tools: CheckTools, signal: AbortSignal): Promise<void> {
  return checkBadges([id], tools, silent(signal));
}

/** A badge whose copy shows a picture is shown with it. The report stays; it is only written again with the picture. */
function takePicture(vault: Vault, id: string, { picture }: NewRecord): void {
  const record = vault.exportable([id])[0];
  if (!record) return;
  const { report, summary, classification } = record;
  vault.addReport(id, { report, summary, classification, snapshots: [], picture });
}
