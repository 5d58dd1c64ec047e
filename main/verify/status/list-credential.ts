import type { JsonObject } from '../../../shared/json';
import { type ParsedPayload, parsePayload, typesOf } from '../../credential/format';
import { credentialOf } from '../../credential/jwt-claims';
import { objectsOf } from '../../credential/read';
import { checkPeriod } from '../../../shared/verdict';
import type { Inquiry } from '../documents';
import { type Finding, unknown } from '../finding';
import { checkSecuring, issuerOf } from '../securing';
import { periodOf } from '../steps/period';
import type { StatusSubject } from './types';

/** What kind of list is expected, by its credential type and its subject type. */
export interface ListKind {
  readonly credentialType: string;
  readonly subjectType: string;
}

export type StatusList =
  | { readonly kind: 'list'; readonly subject: JsonObject; readonly issuer: string | null }
  | { readonly kind: 'none'; readonly finding: Finding };

const accept =
  'application/vc+jwt, application/vc+ld+json, application/vc, application/ld+json, application/json;q=0.9, */*;q=0.1';

/**
 * Fetches a status list credential and checks it like any other: its own proof, whose key that was, its period, its types
 * (Bitstring Status List section 3.2). SECURITY: an unsigned, foreign or outdated list answers nothing.
 */
export async function readStatusList(
  url: string,
  expected: ListKind,
  subject: StatusSubject,
  inquiry: Inquiry,
): Promise<StatusList> {
  const answer = await inquiry.text(url, 'status', accept);
  if (answer.kind === 'gone') return none(unknown('status-list-unusable', { url }, '410'));
  if (answer.kind === 'none') {
    const barred = answer.error.kind === 'network-not-allowed';
    return none(unknown(barred ? 'network-not-allowed' : 'status-unreachable', { url }, answer.error.kind));
  }
  const text = answer.text.trim();
  const token = text.startsWith('ey') ? text : null;
  const parsed = parsePayload(token === null ? { kind: 'json', text } : { kind: 'jws', token });
  if (!parsed.ok) return none(unknown('status-list-unusable', { url }, parsed.error.kind));
  return checkList(parsed.value, token, url, expected, subject, inquiry);
}

async function checkList(
  parsed: ParsedPayload,
  token: string | null,
  url: string,
  expected: ListKind,
  { at }: StatusSubject,
  inquiry: Inquiry,
): Promise<StatusList> {
  const list = credentialOf(parsed);
  const [listSubject] = objectsOf(list['credentialSubject']);
  const types = listSubject ? typesOf(listSubject) : [];
  if (!listSubject || !typesOf(list).includes(expected.credentialType) || !types.includes(expected.subjectType)) {
    return none(unknown('status-list-unusable', { url }, `not a ${expected.credentialType}`));
  }
  const { validFrom, validUntil } = periodOf(list);
  const period = checkPeriod(validFrom, validUntil, at);
  if (period.outcome !== 'passed') return none(unknown('status-list-invalid', { url }, period.reason));
  const { proof, key } = await checkSecuring(parsed, token, inquiry);
  if (proof.outcome !== 'passed') return none(unknown('status-list-invalid', { url }, proof.reason));
  if (key.outcome !== 'passed') return none(unknown('status-list-invalid', { url }, key.reason));
  return { kind: 'list', subject: listSubject, issuer: issuerOf(list) };
}

/**
 * What a clear entry is worth when somebody else issued the list. The specification leaves it to the verifier whom to
 * trust for a list: a stranger's word that a badge is revoked is told, a stranger's word that it is not is none.
 */
export function ofIssuer(finding: Finding, listIssuer: string | null, url: string, issuer: string | null): Finding {
  if (listIssuer !== null && listIssuer === issuer) return finding;
  const detail = `the list is issued by ${listIssuer ?? 'nobody'}`;
  return finding.outcome === 'passed' ? unknown('status-list-invalid', { url }, detail) : { ...finding, detail };
}

function none(finding: Finding): StatusList {
  return { kind: 'none', finding };
}
