import { type BadgeMarks, badgeMarks } from '../../shared/badge-identity';
import type { CredentialSummary } from '../../shared/credential';
import type { Edition } from '../../shared/stacks';
import { aReport, aSummary } from '../renderer/features/a-record';

/** The marks of a good badge, with what is different about it. */
export function marksOf(change: Partial<CredentialSummary> = {}, report = aReport()): BadgeMarks {
  return badgeMarks(aSummary(change), report);
}

export function edition(id: string, change: Partial<CredentialSummary> = {}, report = aReport()): Edition {
  return { id, marks: marksOf({ id: `urn:example:${id}`, ...change }, report) };
}

/** A report of one whose recipient is not the earner, so that only the recipients themselves are compared. */
export const ofSomebody = aReport({ recipient: { outcome: 'unknown', reason: 'recipient-no-identities' } });

export const tampered = aReport({ proof: { outcome: 'failed', reason: 'signature-bad' } });
export const unproven = aReport({ proof: { outcome: 'unknown', reason: 'no-proof' } });
