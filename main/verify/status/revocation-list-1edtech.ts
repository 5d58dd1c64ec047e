import { asList, asObject, asString, type JsonValue } from '../../../shared/json';
import { typesOf } from '../../credential/format';
import { idOf } from '../../credential/read';
import { failed, type Finding, passed, unknown } from '../finding';
import type { CheckStatus } from './types';

/**
 * `1EdTechRevocationList` (OB 3.0 "OpenBadgeCredential Verification", step 4): a plain JSON list at the entry's `id`.
 * It carries no signature; that it came over https from where the signed credential says is all that vouches for it.
 */
export const checkRevocationList: CheckStatus = async (entry, { credentialId, issuer }, inquiry) => {
  const url = asString(entry['id']);
  if (url === null || credentialId === null) return unknown('status-list-unusable', { url: url ?? '' });
  const answer = await inquiry.json(url, 'status');
  if (answer.kind === 'none') {
    const barred = answer.error.kind === 'network-not-allowed';
    return unknown(barred ? 'network-not-allowed' : 'status-unreachable', { url }, answer.error.kind);
  }
  if (answer.kind !== 'json') return unknown('status-list-unusable', { url }, answer.kind);
  const list = answer.value;
  const types = typesOf(list);
  // SECURITY: any other JSON at that address would say "not revoked" by not naming the badge.
  if (!('revokedCredential' in list)) return unknown('status-list-unusable', { url }, 'no revokedCredential');
  if (types.length > 0 && !types.includes('1EdTechRevocationList')) {
    return unknown('status-list-unusable', { url }, `type ${types.join(', ')}`);
  }
  if (list['issuer'] !== undefined && idOf(list['issuer']) !== issuer) {
    return unknown('status-list-invalid', { url }, 'issuer');
  }
  return inList(asList(list['revokedCredential']), credentialId, url);
};

function inList(items: readonly JsonValue[], credentialId: string, url: string): Finding {
  const wanted = comparable(credentialId);
  let unreadable = 0;
  for (const item of items) {
    const object = asObject(item);
    const id = object ? asString(object['id']) : asString(item);
    if (id === null) unreadable += 1;
    // `revoked` may be left out and is then true; only a plain `false` takes the entry back.
    else if (comparable(id) === wanted && object?.['revoked'] !== false) {
      return failed('revoked', {}, asString(object?.['revocationReason']));
    }
  }
  if (unreadable > 0) return unknown('status-list-unusable', { url }, `${String(unreadable)} entries without an id`);
  return passed('not-revoked');
}

/** Ids compare after percent-decoding and trimming (OB 3.0 "Credential equality and comparison algorithm"). */
function comparable(id: string): string {
  try {
    return decodeURIComponent(id).trim();
  } catch {
    return id.trim();
  }
}
