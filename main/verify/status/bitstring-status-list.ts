import { asList, asString, type JsonObject } from '../../../shared/json';
import { objectsOf } from '../../credential/read';
import { failed, type Finding, passed, unknown } from '../finding';
import { bitsAt, indexOf } from './bit-list';
import { ofIssuer, readStatusList, remarks } from './list-credential';
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
  const bits = list.bits(asString(list.subject['encodedList']) ?? '', true);
  if (bits.kind === 'unusable') return unknown('status-list-unusable', { url }, bits.detail);
  const value = bitsAt(bits.bytes, index, size);
  if (value === null) return unknown('status-list-unusable', { url }, `index ${String(index)} is beyond the list`);
  // A shorter list is taken with a note (a recorded decision): the standard calls it an error, issuers publish them.
  const short =
    (bits.bytes.length * 8) / size < fewestEntries ? 'the list is shorter than the standard asks for' : null;
  const finding = meaning(purpose, value, entry, list.subject);
  const detail = remarks(finding.detail, short, list.age);
  return ofIssuer({ ...finding, detail }, list.issuer, url, subject.issuer);
};

/** How many bits an entry has: the badge says so, and a list that says otherwise is another list. */
function sizeOf(entry: JsonObject, list: JsonObject): number | null {
  const [own, listed] = [entry['statusSize'], list['statusSize']];
  if (own !== undefined && listed !== undefined && own !== listed) return null;
  const size = own ?? listed ?? 1;
  return typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 16 ? size : null;
}

function meaning(purpose: string, value: number, entry: JsonObject, list: JsonObject): Finding {
  const message = messageFor(entry, value) ?? messageFor(list, value);
  switch (purpose) {
    case 'revocation':
      return value === 0 ? passed('not-revoked') : failed('revoked', {}, message);
    case 'suspension':
      return value === 0 ? passed('not-revoked') : failed('suspended', {}, message);
    case 'refresh':
      // Says that a newer credential is to be had, and nothing against this one (section 2.2).
      return value === 0 ? passed('not-revoked') : passed('status-refresh', {}, message);
    case 'message':
      return passed('status-message', { message: message ?? codeOf(value) });
    default:
      return unknown('unsupported-status', { type: `statusPurpose ${purpose}` });
  }
}

/** The words for a value (`statusMessage`, section 2.1); hex numbers are compared by value, as `0x01` is `0x1`. */
function messageFor(from: JsonObject, value: number): string | null {
  const found = objectsOf(from['statusMessage']).find((message) => {
    const code = asString(message['status'])?.trim() ?? '';
    return /^0x[0-9a-f]{1,4}$/i.test(code) && Number(code) === value;
  });
  return asString(found?.['message']);
}

function codeOf(value: number): string {
  return `0x${value.toString(16)}`;
}
