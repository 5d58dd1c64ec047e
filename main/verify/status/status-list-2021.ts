import { asList, asString } from '../../../shared/json';
import { failed, passed, unknown } from '../finding';
import { bitsAt, indexOf } from './bit-list';
import { ofIssuer, readStatusList, remarks } from './list-credential';
import type { CheckStatus } from './types';

const kind = { credentialType: 'StatusList2021Credential', subjectType: 'StatusList2021' };

/** `StatusList2021Entry`, the predecessor of Bitstring Status List: one bit each, base64url without multibase. */
export const checkStatusList2021: CheckStatus = async (entry, subject, inquiry) => {
  const url = asString(entry['statusListCredential']);
  const index = indexOf(entry['statusListIndex']);
  const purpose = asString(entry['statusPurpose']);
  if (url === null || index === null || (purpose !== 'revocation' && purpose !== 'suspension')) {
    return unknown('status-list-unusable', { url: url ?? '' });
  }
  const list = await readStatusList(url, kind, subject, inquiry);
  if (list.kind === 'none') return list.finding;
  if (!asList(list.subject['statusPurpose']).includes(purpose))
    return unknown('status-list-unusable', { url }, `statusPurpose ${purpose}`);
  const bits = list.bits(asString(list.subject['encodedList']) ?? '', false);
  if (bits.kind === 'unusable') return unknown('status-list-unusable', { url }, bits.detail);
  const value = bitsAt(bits.bytes, index, 1);
  if (value === null) return unknown('status-list-unusable', { url }, `index ${String(index)} is beyond the list`);
  const set = purpose === 'revocation' ? failed('revoked') : failed('suspended');
  const finding = value === 0 ? passed('not-revoked') : set;
  return ofIssuer({ ...finding, detail: remarks(list.age) }, list.issuer, url, subject.issuer);
};
