import { formatOf } from '../../../main/credential/format';
import type { VerifyJob } from '../../../main/verify/types';
import type { Payload } from '../../../shared/credential';
import type { Check, Report, Step } from '../../../shared/report';

/** A job for JSON text or a compact token. */
export function jobFor(text: string, more: Partial<VerifyJob> = {}): VerifyJob {
  const payload: Payload = text.startsWith('{') ? { kind: 'json', text } : { kind: 'jws', token: text };
  const format = formatOf(payload);
  return { recordId: 'one', payload, format, baked: false, at: '2026-11-22T12:00:00Z', identities: [], ...more };
}

export function checkOf(report: Report, step: Step): Check {
  const found = report.checks.find((check) => check.step === step);
  if (!found) throw new Error(`no ${step}`);
  return found;
}
