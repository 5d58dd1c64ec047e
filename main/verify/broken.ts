import type { Check } from '../../shared/report';
import { decideVerdict } from '../../shared/verdict';
import { summarise } from '../credential/summarise';
import { asCheck, type Finding, passed, unknown } from './finding';
import { checkValidity, type Period } from './steps/period';
import type { VerifyJob, VerifyOutcome } from './types';

// Apart from the examination itself, because the pool needs these in the main process, where the JSON-LD stack with its
// network client (a quarter of a second at the start) must not be loaded.

/** The outcome of a job whose credential could not even be read. */
export function unreadable(job: VerifyJob, detail: string): VerifyOutcome {
  return report(job, [asCheck('parse', { outcome: 'failed', reason: 'malformed', detail })]);
}

/** The outcome of a job whose examination did not come to an end, for whatever reason `finding` gives. */
export function broken(job: VerifyJob, finding: Finding): VerifyOutcome {
  return report(job, [asCheck('parse', passed('parsed')), asCheck('proof', finding)]);
}

const restOf = ['schema', 'proof', 'issuer-key', 'status', 'recipient', 'endorsements', 'image'] as const;

function report(job: VerifyJob, told: readonly Check[]): VerifyOutcome {
  const summary = summarise(job.payload, job.format, () => null);
  const period: Period = { validFrom: summary.issuedOn, validUntil: summary.expiresOn };
  const rest = restOf.filter((step) => !told.some((check) => check.step === step));
  const checks = [
    ...told,
    ...rest.map((step) => asCheck(step, unknown('not-checked'))),
    checkValidity(period, new Date(job.at)),
  ];
  return {
    recordId: job.recordId,
    report: { checkedAt: job.at, checks, ...period, verdict: decideVerdict(checks) },
    summary: job.baked ? { ...summary, picture: { kind: 'baked' } } : summary,
    snapshots: [],
    picture: null,
  };
}
