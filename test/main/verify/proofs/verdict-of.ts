import { verifyCredential } from '../../../../main/verify/verify';
import type { Check, Verdict } from '../../../../shared/report';
import type { Json } from '../../../issuer/canonical';
import type { Documents } from '../../../issuer/documents';
import { checkOf, jobFor } from '../make-job';
import { offlineSource, sourceOf } from '../make-source';

/** What verification says of a credential, with the steps that did not pass in words. */
export async function verdictOf(
  credential: Json,
  documents?: Documents,
): Promise<{ readonly verdict: Verdict; readonly told: string; readonly proof: Check; readonly key: Check }> {
  const source = documents ? sourceOf(documents, '2026-11-22T12:00:00Z') : offlineSource;
  const { report } = await verifyCredential(jobFor(JSON.stringify(credential)), source);
  const told = report.checks
    .filter(({ outcome }) => outcome === 'unknown' || outcome === 'failed')
    .map(({ step, reason, detail }) => `${step} ${reason} ${detail ?? ''}`);
  const [proof, key] = [checkOf(report, 'proof'), checkOf(report, 'issuer-key')];
  return { verdict: report.verdict, told: told.join(', '), proof, key };
}

export async function proofStep(credential: Json): Promise<Check> {
  return (await verdictOf(credential)).proof;
}
