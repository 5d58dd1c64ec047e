import type { CredentialSummary } from '../../shared/credential';
import type { Check } from '../../shared/report';
import { decideVerdict } from '../../shared/verdict';
import { dataModelOf, type ParsedPayload, parsePayload } from '../credential/format';
import { credentialOf } from '../credential/jwt-claims';
import { summarise, summariseParsed } from '../credential/summarise';
import type { DocumentSource } from '../net/types';
import { broken, unreadable } from './broken';
import { Dossier } from './documents';
import { asCheck, type Finding, notApplicable, passed, unknown } from './finding';
import type { Examined } from './open-badges-2/examined';
import { examineHosted } from './open-badges-2/hosted';
import { examineSigned } from './open-badges-2/signed';
import { linkedPicture } from './picture';
import { checkEndorsements } from './steps/endorsements';
import { checkValidity } from './steps/period';
import { checkRecipient } from './steps/recipient';
import { checkResult } from './steps/result';
import type { VerifyJob, VerifyOutcome } from './types';
import { examineVerifiable } from './verifiable';

/**
 * Checks one credential and writes the log of every step. Signature first and offline; then, through `documents` alone,
 * the issuer, the status and the hosted copy. Never throws: what went wrong inside is a step that says so.
 */
export async function verifyCredential(job: VerifyJob, documents: DocumentSource): Promise<VerifyOutcome> {
  const dossier = new Dossier(documents);
  const parsed = parsePayload(job.payload);
  if (!parsed.ok) return unreadable(job, parsed.error.kind);
  try {
    const examined = await examine(job, parsed.value, dossier);
    const linked = (url: string) => dossier.object(url);
    const summary = examined.summaryOf
      ? summarise(examined.summaryOf, job.format, linked)
      : summariseParsed(parsed.value, job.format, linked);
    return await outcome(job, parsed.value, examined, summary, dossier);
  } catch (thrown) {
    return broken(job, unknown('internal-error', {}, thrown instanceof Error ? thrown.message : String(thrown)));
  }
}

async function examine(job: VerifyJob, parsed: ParsedPayload, dossier: Dossier): Promise<Examined> {
  const at = new Date(job.at);
  const token = job.payload.kind === 'jws' ? job.payload.token : null;
  const model = dataModelOf(parsed.document);
  if (model === 'ob1' || model === 'ob2') {
    if (parsed.kind === 'jws' && token !== null) return examineSigned(token, parsed.jws, dossier);
    return examineHosted(parsed.document, at, dossier);
  }
  const obliged = model === 'ob3' || model === 'clr2' || model === 'endorsement';
  return examineVerifiable(parsed, token, obliged, at, dossier);
}

async function outcome(
  job: VerifyJob,
  parsed: ParsedPayload,
  examined: Examined,
  summary: CredentialSummary,
  dossier: Dossier,
): Promise<VerifyOutcome> {
  const { sources, period } = examined;
  const endorsing = dossier.inquire();
  const endorsed =
    examined.proof.outcome === 'failed'
      ? unknown('endorsements-not-checked', { open: 0, total: 0 })
      : await checkEndorsements(credentialOf(parsed), endorsing);
  const checks: Check[] = [
    asCheck('parse', examined.parse),
    asCheck('schema', examined.schema),
    asCheck('proof', examined.proof, sources.proof),
    asCheck('issuer-key', examined.key, sources.key),
    asCheck('status', examined.status, sources.status),
    checkValidity(period, new Date(job.at)),
    asCheck('recipient', checkRecipient(summary.recipients, job.identities)),
    asCheck('achievement-result', checkResult(summary)),
    asCheck('issuer-trust', unknown('issuer-not-known')),
    asCheck('endorsements', endorsed, endorsing.source()),
    asCheck('image', imageFinding(job, examined)),
  ];
  const verdict = decideVerdict(checks);
  return {
    recordId: job.recordId,
    report: { checkedAt: job.at, checks, ...period, verdict },
    summary: job.baked ? { ...summary, picture: { kind: 'baked' } } : summary,
    picture: job.baked || verdict === 'invalid' ? null : await linkedPicture(summary, dossier.inquire()),
    snapshots: dossier.snapshots(),
  };
}

/** An OB 3.0 picture carries the credential itself; one of OB 1 or 2 carries a copy that the hosted one may contradict. */
function imageFinding(job: VerifyJob, examined: Examined): Finding {
  if (!job.baked) return notApplicable('image-none');
  return examined.image ?? (examined.proof.outcome === 'passed' ? passed('image-matches') : unknown('not-checked'));
}
