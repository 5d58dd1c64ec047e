import type { Check, Report, Step, Verdict } from './report';
import { verdictAt } from './verdict';

/** What is different since an earlier report of the same badge. */
export type ReportChange =
  | { readonly kind: 'verdict'; readonly from: Verdict; readonly to: Verdict }
  /** A step that ended otherwise than before, with how it ended now. */
  | { readonly kind: 'step'; readonly step: Step; readonly to: Check }
  /** The issuer gave it another end; null means none. */
  | { readonly kind: 'end'; readonly from: string | null; readonly to: string | null };

/**
 * What changed between two reports, the verdict first, then the steps in their order. What a person would not call a
 * change is none: where an answer came from, when it was given, or why something is still not known. A step that used
 * to be known and was not answered this time is no change of the badge, unless the verdict rests on it. Pure.
 */
export function changesBetween(before: Report, after: Report): readonly ReportChange[] {
  const from = verdictAt(before, new Date(before.checkedAt));
  const to = verdictAt(after, new Date(after.checkedAt));
  const steps = after.checks.flatMap((check): readonly ReportChange[] => {
    const was = before.checks.find(({ step }) => step === check.step);
    return was && isChange(was, check, from !== to) ? [{ kind: 'step', step: check.step, to: check }] : [];
  });
  return [
    ...(from === to ? [] : [{ kind: 'verdict', from, to } as const]),
    ...steps,
    ...(sameEnd(before.validUntil, after.validUntil)
      ? []
      : [{ kind: 'end', from: before.validUntil, to: after.validUntil } as const]),
  ];
}

function isChange(was: Check, is: Check, verdictChanged: boolean): boolean {
  if (was.outcome === is.outcome) return is.outcome === 'failed' && was.reason !== is.reason;
  // What began or ceased to be asked, as with a report of an earlier Lapel, says nothing about the badge.
  if (was.outcome === 'not-applicable' || is.outcome === 'not-applicable') return is.outcome === 'failed';
  return is.outcome !== 'unknown' || verdictChanged;
}

function sameEnd(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
}
