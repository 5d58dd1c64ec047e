import type { Check, CheckSource, Outcome, Step } from '../../shared/report';
import type { Reason } from '../../shared/reasons';

/** What one question came to, before it is filed under a step. */
export interface Finding {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly detail?: string | null;
}

export const offline: CheckSource = { kind: 'offline' };

/** Files a finding under its step. Checks that say a word and nothing of the badge are one and the same for all badges. */
export function asCheck(step: Step, finding: Finding, source: CheckSource = offline): Check {
  if (source.kind !== 'offline' || saysMore(finding)) return checkOf(step, finding, source);
  const name = `${step} ${finding.outcome} ${finding.reason}`;
  const known = plainChecks.get(name);
  if (known) return known;
  // SECURITY: what all badges share, nobody may write to.
  const check = Object.freeze({ ...checkOf(step, finding, offline), params: Object.freeze({}) });
  plainChecks.set(name, check);
  return check;
}

/** No more than there are steps, outcomes and reasons. */
const plainChecks = new Map<string, Check>();

function saysMore({ params, detail }: Finding): boolean {
  if (detail !== undefined && detail !== null) return true;
  for (const _name in params) return true;
  return false;
}

function checkOf(step: Step, finding: Finding, source: CheckSource): Check {
  return {
    step,
    outcome: finding.outcome,
    reason: finding.reason,
    params: finding.params ?? {},
    detail: finding.detail ?? null,
    source,
  };
}

export function passed(reason: Reason, params: Finding['params'] = {}, detail: string | null = null): Finding {
  return { outcome: 'passed', reason, params, detail };
}

export function failed(reason: Reason, params: Finding['params'] = {}, detail: string | null = null): Finding {
  return { outcome: 'failed', reason, params, detail };
}

export function unknown(reason: Reason, params: Finding['params'] = {}, detail: string | null = null): Finding {
  return { outcome: 'unknown', reason, params, detail };
}

export function notApplicable(reason: Reason, params: Finding['params'] = {}): Finding {
  return { outcome: 'not-applicable', reason, params, detail: null };
}

const rank: Readonly<Record<Outcome, number>> = { failed: 0, unknown: 1, passed: 2, 'not-applicable': 3 };

/** The worst of several findings on one question; with equal outcomes the first. */
export function worst(findings: readonly [Finding, ...Finding[]]): Finding {
  return findings.reduce((bad, next) => (rank[next.outcome] < rank[bad.outcome] ? next : bad));
}
