import { asString } from '../../../shared/json';
import { failed, passed, unknown } from '../finding';
import { bitsAt, indexOf, lowestFirst } from './bit-list';
import { ofIssuer, readStatusList } from './list-credential';
import type { CheckStatus } from './types';

const kind = { credentialType: 'RevocationList2020Credential', subjectType: 'RevocationList2020' };

/**
 * `RevocationList2020Status` (W3C CCG Revocation List 2020): one list for revocation alone, base64url of GZIP. The draft
 * never said in which order a byte holds its bits, and both orders were issued (the first library changed its own in
 * 2023). Where the two readings agree the answer is sure; where they differ nobody can know, and nothing is claimed.
 */
export const checkRevocationList2020: CheckStatus = async (entry, subject, inquiry) => {
  const url = asString(entry['revocationListCredential']);
  const index = indexOf(entry['revocationListIndex']);
  if (url === null || index === null) return unknown('status-list-unusable', { url: url ?? '' });
  const list = await readStatusList(url, kind, subject, inquiry);
  if (list.kind === 'none') return list.finding;
  const bits = list.bits(asString(list.subject['encodedList']) ?? '', false);
  if (bits.kind === 'unusable') return unknown('status-list-unusable', { url }, bits.detail);
  const value = bitsAt(bits.bytes, index, 1);
  const other = bitsAt(bits.bytes, lowestFirst(index), 1);
  if (value === null || other === null) {
    return unknown('status-list-unusable', { url }, `index ${String(index)} is beyond the list`);
  }
  if (value !== other) return unknown('status-list-unusable', { url }, 'the order of its bits is not known');
  return ofIssuer(value === 0 ? passed('not-revoked') : failed('revoked'), list.issuer, url, subject.issuer);
};
