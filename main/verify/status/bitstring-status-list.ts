import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { objectsOf } from '../../credential/read';
import { failed, type Finding, passed, unknown } from '../finding';
import { bitsAt, indexOf, unpackBits } from './bit-list';
import { ofIssuer, readStatusList } from './list-credential';
import type { CheckStatus } from './types';

const kind = { credentialType: 'BitstringStatusListCredential', subjectType: 'BitstringStatusList' };

/** The specification's smallest list, which hides one holder among many (section 3.2, STATUS_LIST_LENGTH_ERROR). */
const fewestEntries = 131_072;

/** `BitstringStatusListEntry` (W3C Bitstring Status List section 3.2, Validate Algorithm). */
export const checkBitstringStatus: CheckStatus = async (entry, subject, inquiry) => {
  const url = asString(entry['statusListCredential']);
  const index = indexOf(entry['statusListIndex']);
  const purpose = asString(entry['statusPurpose']);
  if (url === null || index === null || purpose === null) return unknown('status-list-unusable', { url: url ?? '' });
  const list = await readStatusList(url, kind, subject, inquiry);
  if (list.kind === 'none') return list.finding;
  if (!asList(list.subject['statusPurpose']).includes(purpose)) {
    return unknown('status-list-unusable', { url }, `statusPurpose ${purpose}`);
  }
  const size = sizeOf(entry, list.subject);
  if (size === null) return unknown('status-list-unusable', { url }, 'statusSize');
  const bits = unpackBits(asString(list.subject['encodedList']) ?? '', true);
  if (bits.kind === 'unusable') return unknown('status-list-unusable', { url }, bits.detail);
  const value = bitsAt(bits.bytes, index, size);
  if (value === null) return unknown('status-list-unusable', { url }, `index ${String(index)} is beyond the list`);
  // A shorter list is taken with a note (a recorded decision): the standard calls it an error, issuers publish them.
  const short = (bits.bytes.length * 8) / size < fewestEntries;
  const finding = {
    ...meaning(purpose, value, entry),
    detail: short ? 'the list is shorter than the standard asks for' : null,
  };
  return ofIssuer(finding, list.issuer, url, subject.issuer);
};

function sizeOf(entry: JsonObject, list: JsonObject): number | null {
  const size = entry['statusSize'] ?? list['statusSize'] ?? 1;
  return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 16 ? size : null;
}

function meaning(purpose: string, value: number, entry: JsonObject): Finding {
  switch (purpose) {
    case 'revocation':
      return value === 0 ? passed('not-revoked') : failed('revoked');
    case 'suspension':
      return value === 0 ? passed('not-revoked') : failed('suspended');
    case 'refresh':
      // Says that a newer credential is to be had, and nothing against this one (section 2.2).
      return passed('not-revoked');
    case 'message':
      return passed('status-message', { message: messageFor(entry, value) });
    default:
      return unknown('unsupported-status', { type: `statusPurpose ${purpose}` });
  }
}

function messageFor(entry: JsonObject, value: number): string {
  const code = `0x${value.toString(16)}`;
  const found = objectsOf(entry['statusMessage']).find(
    (message) => asString(message['status'])?.toLowerCase() === code,
  );
  return asString(asObject(found)?.['message']) ?? code;
}
