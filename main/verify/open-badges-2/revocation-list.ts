import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { idOf } from '../../credential/read';
import type { Inquiry } from '../documents';
import { failed, type Finding, notApplicable, passed, unknown } from '../finding';
import { sameAddress } from './address';

/** OB 2.0 "Revoking a Signed Badge": the issuer's `revocationList` names revoked assertions by `id`, or by `uid` (1.x). */
export async function checkRevocationList(
  assertion: JsonObject,
  profile: JsonObject | undefined,
  issuerId: string | null,
  inquiry: Inquiry,
): Promise<Finding> {
  const url = asString(profile?.['revocationList']);
  if (url === null) return notApplicable('no-status');
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
  for (const item of asList(list['revokedAssertions'])) {
    const entry = asObject(item);
    const id = asString(item) ?? asString(entry?.['id']);
    const uid = asString(entry?.['uid']) ?? asString(item);
    const named = sameAddress(id, asString(assertion['id'])) || (uid !== null && uid === assertion['uid']);
    if (named && entry?.['revoked'] !== false) {
      return failed('revoked', { because: asString(entry?.['revocationReason']) ?? '' });
    }
  }
  return earliestForm(assertion, list) ?? passed('not-revoked');
}

/** Open Badges 1.0 kept its list as `{ uid: reason }`; it knows no other member, and no type. */
function earliestForm(assertion: JsonObject, list: JsonObject): Finding | null {
  const uid = asString(assertion['uid']);
  if (uid === null || '@context' in list || 'revokedAssertions' in list || !Object.hasOwn(list, uid)) return null;
  return failed('revoked', { because: asString(list[uid]) ?? '' });
}
