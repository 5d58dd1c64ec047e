import { verifyCredential } from '../../../../main/verify/verify';
import type { Documents } from '../../../issuer/documents';
import { jobFor } from '../make-job';
import { offlineSource, sourceOf } from '../make-source';

export const at = '2026-11-22T12:00:00Z';

/** Verdict, summary and the open or failed steps of a document or token, asked of a web of these documents. */
export async function told(value: unknown, documents: Documents | null) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const source = documents ? sourceOf(documents, at) : offlineSource;
  const { report, summary } = await verifyCredential(jobFor(text), source);
  const steps = ['parse', 'schema', 'proof', 'issuer-key', 'status', 'validity-period'];
  const open = report.checks.filter(({ outcome }) => outcome === 'unknown' || outcome === 'failed');
  const bad = open.filter(({ step }) => steps.includes(step));
  return { verdict: report.verdict, bad: bad.map(({ step, reason }) => `${step} ${reason}`), report, summary };
}
