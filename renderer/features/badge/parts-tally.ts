import type { CredentialSummary } from '../../../shared/credential';
import { type Row, verdictOfRow } from '../../../shared/row';

/** How many credentials a record wraps, how many of them are verified now, and how many the wallet does not have. */
export interface PartsTally {
  readonly total: number;
  readonly verified: number;
  readonly missing: number;
}

/** `rows`: the parts that are in the wallet. The record's own count goes first, for a part may have been refused or erased. */
export function partsTally(summary: Pick<CredentialSummary, 'parts'>, rows: readonly Row[], now: Date): PartsTally {
  const total = Math.max(summary.parts, rows.length);
  const verified = rows.filter((row) => verdictOfRow(row, now) === 'verified').length;
  return { total, verified, missing: total - rows.length };
}
