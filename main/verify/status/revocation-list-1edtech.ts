import { asString } from '../../../shared/json';
import { objectsOf } from '../../credential/read';
import { failed, passed, unknown } from '../finding';
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
  if (!('revokedCredential' in list)) return unknown('status-list-unusable', { url }, 'no revokedCredential');
  if (list['issuer'] !== undefined && list['issuer'] !== issuer)
    return unknown('status-list-invalid', { url }, 'issuer');
  const found = objectsOf(list['revokedCredential']).find(
    (item) => item['id'] === credentialId && item['revoked'] !== false,
  );
  return found ? failed('revoked', { because: asString(found['revocationReason']) ?? '' }) : passed('not-revoked');
};
