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

/** Files a finding under its step. */
export function asCheck(step: Step, finding: Finding, source: CheckSource = offline): Check {
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
