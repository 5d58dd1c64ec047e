import type { JsonObject } from '../../../shared/json';
import { typesOf } from '../../credential/format';
import { objectsOf } from '../../credential/read';
import { checkPeriod } from '../../../shared/verdict';
import type { Inquiry } from '../documents';
import { type Finding, unknown } from '../finding';
import { issuerOf } from '../securing';
import { periodOf } from '../steps/period';
import { outlived } from './age';
import type { BitList } from './bit-list';
import { provenList } from './proven-lists';
import type { StatusSubject } from './types';

/** What kind of list is expected, by its credential type and its subject type. */
export interface ListKind {
  readonly credentialType: string;
  readonly subjectType: string;
}

export type StatusList =
  | {
      readonly kind: 'list';
      readonly subject: JsonObject;
      readonly issuer: string | null;
      readonly bits: (encoded: string, multibase: boolean) => BitList;
      /** What a reader should know about how old the copy is; null where there is nothing to say. */
      readonly age: string | null;
    }
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
  { at }: StatusSubject,
  inquiry: Inquiry,
): Promise<StatusList> {
  const remote = await inquiry.text(url, 'status', accept);
  if (remote.kind === 'gone') return none(unknown('status-list-unusable', { url }, '410'));
  if (remote.kind === 'none') {
    const barred = remote.error.kind === 'network-not-allowed';
    return none(unknown(barred ? 'network-not-allowed' : 'status-unreachable', { url }, remote.error.kind));
  }
  const list = await provenList(url, remote, inquiry);
  if ('outcome' in list) return none(list);
  const { credential, standing, bits } = list;
  const [subject] = objectsOf(credential['credentialSubject']);
  const types = subject ? typesOf(subject) : [];
  if (!subject || !typesOf(credential).includes(expected.credentialType) || !types.includes(expected.subjectType)) {
    return none(unknown('status-list-unusable', { url }, `not a ${expected.credentialType}`));
  }
  const { validFrom, validUntil } = periodOf(credential);
  const period = checkPeriod(validFrom, validUntil, at);
  if (period.outcome !== 'passed') return none(unknown('status-list-invalid', { url }, period.reason));
  if (standing.outcome !== 'passed') return none(standing);
  return { kind: 'list', subject, issuer: issuerOf(credential), bits, age: outlived(subject, remote.answer, at) };
}

/**
 * What a clear entry is worth when somebody else issued the list. The specification leaves it to the verifier whom to
 * trust for a list: a stranger's word that a badge is revoked is told, a stranger's word that it is not is none.
 */
export function ofIssuer(finding: Finding, listIssuer: string | null, url: string, issuer: string | null): Finding {
  if (listIssuer !== null && listIssuer === issuer) return finding;
  const detail = remarks(finding.detail, `the list is issued by ${listIssuer ?? 'nobody'}`);
  return finding.outcome === 'passed' ? unknown('status-list-invalid', { url }, detail) : { ...finding, detail };
}

/** Several remarks as one detail; null where there is none. */
export function remarks(...parts: readonly (string | null | undefined)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return said.length === 0 ? null : said.join('; ');
}

function none(finding: Finding): StatusList {
  return { kind: 'none', finding };
}
