import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { dataModelOf, typesOf } from '../../credential/format';
import { idOf, webAddress } from '../../credential/read';
import type { Inquiry } from '../documents';
import { failed, type Finding, notApplicable, passed, unknown, worst } from '../finding';
import { sameAddress } from './address';
import { isTakenBack } from './revoked';

/** Lists of one issuer beyond which none is asked for; each may cost a download. */
const mostLists = 8;

/**
 * OB 2.0 "Revoking a Signed Badge": the issuer's `revocationList` names revoked assertions by `id`, or by `uid` (1.x).
 * SECURITY: whatever stands there must be read. A list written in a list, or as an object with its `id`, is the same in
 * JSON-LD and would else be taken for no list at all.
 */
export async function checkRevocationList(
  assertion: JsonObject,
  profile: JsonObject | undefined,
  issuerId: string | null,
  inquiry: Inquiry,
): Promise<Finding> {
  // Nothing between quotes is how issuers without a list fill in their forms.
  const lists = asList(profile?.['revocationList']).filter((list) => list !== '');
  if (lists.length === 0) return notApplicable('no-status');
  const findings: Finding[] = [];
  for (const list of lists.slice(0, mostLists)) {
    const url = webAddress(idOf(list));
    findings.push(
      url === null
        ? unknown('status-list-unusable', { url: idOf(list) ?? '' }, 'it has no address')
        : await checkList(url, assertion, issuerId, inquiry),
    );
  }
  if (lists.length > mostLists) {
    findings.push(unknown('status-list-unusable', { url: '' }, `${String(lists.length)} lists`));
  }
  const [first, ...rest] = findings;
  return first ? worst([first, ...rest]) : notApplicable('no-status');
}

async function checkList(
  url: string,
  assertion: JsonObject,
  issuerId: string | null,
  inquiry: Inquiry,
): Promise<Finding> {
  const answer = await inquiry.json(url, 'status');
  if (answer.kind === 'none') {
    const barred = answer.error.kind === 'network-not-allowed';
    return unknown(barred ? 'network-not-allowed' : 'status-unreachable', { url }, answer.error.kind);
  }
  if (answer.kind !== 'json') return unknown('status-list-unusable', { url }, answer.kind);
  const list = answer.value;
  if (list['issuer'] !== undefined && !sameAddress(idOf(list['issuer']), issuerId)) {
    return unknown('status-list-invalid', { url }, 'issuer');
  }
  const finding = isTyped(list) ? inList(assertion, list) : inEarliestForm(assertion, list);
  return finding ?? unknown('status-list-unusable', { url }, 'it is no list of revoked badges');
}

function isTyped(list: JsonObject): boolean {
  return '@context' in list || 'type' in list || 'revokedAssertions' in list;
}

/**
 * Whether the badge is among `revokedAssertions`; null where that cannot be told. SECURITY: any other JSON at that address,
 * or an entry that names nobody, would say "not revoked" by not naming the badge.
 */
function inList(assertion: JsonObject, list: JsonObject): Finding | null {
  let readable = 'revokedAssertions' in list || typesOf(list).includes('RevocationList');
  for (const item of asList(list['revokedAssertions'])) {
    const entry = asObject(item);
    const id = asString(item) ?? asString(entry?.['id']);
    const uid = asString(entry?.['uid']) ?? asString(item);
    const named = sameAddress(id, asString(assertion['id'])) || (uid !== null && uid === assertion['uid']);
    if (named && !isTakenBack(entry)) {
      return failed('revoked', { because: asString(entry?.['revocationReason']) ?? '' });
    }
    readable &&= id !== null || uid !== null;
  }
  return readable ? passed('not-revoked') : null;
}

/**
 * Open Badges 1.0 kept its list as `{ uid: reason }`; it knows no other member, and no type. That a badge is not in it only
 * says something of badges of that time.
 */
function inEarliestForm(assertion: JsonObject, list: JsonObject): Finding | null {
  const uid = asString(assertion['uid']);
  if (uid === null) return null;
  if (Object.hasOwn(list, uid)) return failed('revoked', { because: asString(list[uid]) ?? '' });
  const reasons = Object.values(list).every((reason) => typeof reason === 'string');
  return reasons && dataModelOf(assertion) === 'ob1' ? passed('not-revoked') : null;
}
