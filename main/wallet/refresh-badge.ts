import type { CredentialSummary } from '../../shared/credential';
import type { RefreshError, WalletError } from '../../shared/errors';
import { refreshOf } from '../../shared/refresh';
import { failure, type Result, success } from '../../shared/result';
import type { ExportRecord } from '../vault/types';
import type { VerifyOutcome } from '../verify/types';
import type { Arrival } from './arrivals';
import { nameOf } from './follow-link';
import { importBadges, type ImportTools } from './import-badges';
import type { JobControl } from './jobs';

const accept =
  'application/vc+jwt, application/vc, application/vc+ld+json, application/jwt, application/ld+json, application/json;q=0.9, */*;q=0.1';

/**
 * Asks the issuer for a newer copy of a badge (OB 3.0 "OpenBadgeCredential Verification", step 3): one request to its
 * refresh service, the answer read and checked like any badge, and then taken in as a record of its own. Only a well
 * signed copy of the same badge by the same issuer counts; a refused or failed refresh changes nothing and says why.
 */
export async function refreshBadge(id: string, tools: ImportTools, control: JobControl): Promise<void> {
  control.expect(1);
  const record = tools.vault.exportable([id])[0];
  const refused = (error: WalletError): void => {
    control.line({ source: record?.summary.name ?? '', outcome: { kind: 'refused', error } });
  };
  if (!record) {
    refused({ kind: 'record-absent', id });
    return;
  }
  const newer = await newerCopy(record, tools, control.signal);
  if (control.isStopped()) return;
  if (!newer.ok) {
    refused(newer.error);
    return;
  }
  const arrival = newer.value;
  await importBadges(only(arrival), tools, control);
}

async function newerCopy(
  record: ExportRecord,
  tools: ImportTools,
  signal: AbortSignal,
): Promise<Result<Arrival, WalletError>> {
  const service = refreshOf({ ...record, trashedAt: null });
  if (!service) return failure({ kind: 'refresh-not-offered' });
  const { url } = service;
  const answer = await tools.linked.get({ url, purpose: 'badge', accept });
  if (answer.kind === 'none') return failure(answer.error);
  if (answer.kind === 'gone') return failure({ kind: 'gone', url });
  const { bytes } = answer;
  const read = await tools.read(bytes, 'badge', signal);
  if (!read.ok) return read;
  const { candidates, picture } = read.value;
  const [candidate] = candidates;
  // A container of several, or a page that leads on, is not the one copy that was asked for.
  if (!candidate || candidates.length > 1) return failure({ kind: 'not-a-credential' });
  if (tools.vault.recordOf(candidate.id) !== null) return failure({ kind: 'refresh-not-newer' });
  const { payload, format } = candidate;
  const at = tools.now().toISOString();
  const baked = picture !== null;
  const job = { recordId: candidate.id, payload, format, baked, at, identities: tools.identities };
  const [outcome] = await tools.verify([job], tools.documents, signal);
  if (!outcome) return failure({ kind: 'cancelled' });
  const fault = objection(record.summary, outcome);
  if (fault) return failure(fault);
  const fileName = nameOf(url);
  return success({ source: url, origin: { kind: 'url', url }, fileName, read: () => Promise.resolve(success(bytes)) });
}

/** SECURITY: whoever answers at the address must not be able to put another badge, or a forged one, in its place. */
function objection(old: CredentialSummary, { summary, report }: VerifyOutcome): RefreshError | null {
  const of = (step: string) => report.checks.find((check) => check.step === step)?.outcome;
  if (of('proof') !== 'passed' || of('issuer-key') === 'failed' || of('schema') === 'failed') {
    return { kind: 'refresh-not-good' };
  }
  if (summary.issuer.id === null || summary.issuer.id !== old.issuer.id || !sameBadge(old, summary)) {
    return { kind: 'refresh-other-badge' };
  }
  const older = Date.parse(summary.issuedOn ?? '') < Date.parse(old.issuedOn ?? '');
  return older ? { kind: 'refresh-not-newer' } : null;
}

/** The same id, or the same achievement under a new id, given to the same people as far as both say. */
function sameBadge(old: CredentialSummary, renewed: CredentialSummary): boolean {
  if (old.id !== null && old.id === renewed.id) return true;
  const achievement = old.achievement?.id ?? null;
  return achievement !== null && achievement === renewed.achievement?.id && sameRecipient(old, renewed);
}

function sameRecipient(old: CredentialSummary, renewed: CredentialSummary): boolean {
  const plain = ({ recipients }: CredentialSummary) =>
    recipients.filter(({ hashed, type }) => !hashed && type === 'id').map(({ identity }) => identity);
  const [before, after] = [plain(old), plain(renewed)];
  return before.length === 0 || after.length === 0 || before.some((identity) => after.includes(identity));
}

async function* only(arrival: Arrival): AsyncIterable<Arrival> {
  yield await Promise.resolve(arrival);
}
