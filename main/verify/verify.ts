import type { CredentialSummary } from '../../shared/credential';
import type { Check } from '../../shared/report';
import { decideVerdict } from '../../shared/verdict';
import { dataModelOf, type ParsedPayload, parsePayload } from '../credential/format';
import { credentialOf } from '../credential/jwt-claims';
import { withListing } from '../credential/platform-metadata';
import { summarise, summariseParsed } from '../credential/summarise';
import type { DocumentSource } from '../net/types';
import { broken, unreadable } from './broken';
import { Dossier } from './documents';
import { asCheck, type Finding, notApplicable, passed, unknown } from './finding';
import { type CheckedEndorsements, checkEndorsements } from './endorsements/check-endorsements';
import { examine } from './examine';
import { withOwnContexts } from './json-ld/own-contexts';
import type { Examined } from './open-badges-2/examined';
import { linkedPicture } from './picture';
import { endorsementsFinding, endorsementsSource } from './steps/endorsements';
import { checkIssuerTrust, issuerFacts } from './steps/issuer-trust';
import { withOwnContextsTold } from './steps/own-context';
import { checkValidity } from './steps/period';
import { checkRecipient } from './steps/recipient';
import { checkResult } from './steps/result';
import type { VerifyJob, VerifyOutcome } from './types';

/**
 * Checks one credential and writes the log of every step. Signature first and offline; then, through `documents` alone,
 * the issuer, the status and the hosted copy. Never throws: what went wrong inside is a step that says so.
 */
export function verifyCredential(job: VerifyJob, documents: DocumentSource): Promise<VerifyOutcome> {
  return withOwnContexts(job.contexts ?? [], () => verifyWithContexts(job, documents));
}

async function verifyWithContexts(job: VerifyJob, documents: DocumentSource): Promise<VerifyOutcome> {
  const dossier = new Dossier(documents);
  const parsed = parsePayload(job.payload);
  if (!parsed.ok) return unreadable(job, parsed.error.kind);
  try {
    const token = job.payload.kind === 'jws' ? job.payload.token : null;
    const examined = await examine(parsed.value, token, new Date(job.at), dossier);
    const linked = (url: string) => dossier.object(url);
    const own = summariseParsed(parsed.value, job.format, linked);
    const better = examined.summaryOf && summarise(examined.summaryOf, job.format, linked);
    const isListed = parsed.value.kind === 'json' && parsed.value.listed !== undefined;
    const summary = better && isListed ? withListing(better, own) : (better ?? own);
    return await outcome(job, parsed.value, examined, summary, dossier);
  } catch (thrown) {
    return broken(job, unknown('internal-error', {}, thrown instanceof Error ? thrown.message : String(thrown)));
  }
}

async function outcome(
  job: VerifyJob,
  parsed: ParsedPayload,
  examined: Examined,
  summary: CredentialSummary,
  dossier: Dossier,
): Promise<VerifyOutcome> {
  const { sources, period } = examined;
  const endorsed = await endorsementsOf(job, parsed, examined, dossier);
  const endorsements = endorsed?.reports ?? [];
  const told = withOwnContextsTold(parsed, examined);
  const proof = asCheck('proof', told.proof, sources.proof);
  const key = asCheck('issuer-key', examined.key, sources.key);
  const checks: Check[] = [
    asCheck('parse', told.parse),
    asCheck('schema', examined.schema, sources.schema),
    proof,
    key,
    asCheck('status', examined.status, sources.status),
    checkValidity(period, new Date(job.at)),
    asCheck('recipient', recipientFinding(job, summary)),
    asCheck('achievement-result', checkResult(summary)),
    asCheck('issuer-trust', checkIssuerTrust(issuerFacts([proof, key], summary))),
    asCheck('endorsements', endorsementsStep(endorsed), endorsementsSource(endorsements)),
    asCheck('image', imageFinding(job, examined)),
  ];
  const verdict = decideVerdict(checks);
  return {
    recordId: job.recordId,
    report: { checkedAt: job.at, checks, ...period, verdict, ...(endorsements.length > 0 && { endorsements }) },
    summary: job.baked ? { ...summary, picture: { kind: 'baked' } } : summary,
    picture: job.baked || verdict === 'invalid' ? null : await linkedPicture(summary, dossier.inquire()),
    snapshots: dossier.snapshots(),
  };
}

/** Nobody is asked about the endorsements of a forgery: null. The hosted copy's count, where there is one. */
async function endorsementsOf(
  job: VerifyJob,
  parsed: ParsedPayload,
  examined: Examined,
  dossier: Dossier,
): Promise<CheckedEndorsements | null> {
  if (examined.proof.outcome === 'failed') return null;
  const hosted = examined.summaryOf ? parsePayload(examined.summaryOf) : null;
  const credential = credentialOf(hosted?.ok === true ? hosted.value : parsed);
  return checkEndorsements(credential, dataModelOf(parsed.document), job.at, dossier);
}

function endorsementsStep(endorsed: CheckedEndorsements | null): Finding {
  return endorsed ? endorsementsFinding(endorsed) : unknown('not-checked');
}

/** OB 3.0 "EndorsementCredential Verification" has no recipient step: an endorsement is about something, and for everybody. */
function recipientFinding(job: VerifyJob, summary: CredentialSummary): Finding {
  if (summary.format === 'endorsement') return notApplicable('recipient-none');
  return checkRecipient(summary.recipients, job.identities);
}

/** An OB 3.0 picture carries the credential itself; one of OB 1 or 2 carries a copy that the hosted one may contradict. */
function imageFinding(job: VerifyJob, examined: Examined): Finding {
  if (!job.baked) return notApplicable('image-none');
  return examined.image ?? (examined.proof.outcome === 'passed' ? passed('image-matches') : unknown('not-checked'));
}
