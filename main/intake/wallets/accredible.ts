import { asObject, isJsonObject, type JsonObject } from '../../../shared/json';
import { success } from '../../../shared/result';
import { addressOf, placedObjects, wordsOf } from './read-values';
import type { JsonFormat, WalletEntry } from './types';

/** What only Accredible's credentials have together. */
function isCredential(entry: JsonObject): boolean {
  const known = ['group_name', 'encoded_id', 'issued_on', 'license_id', 'custom_attributes', 'course_link'];
  return known.filter((name) => name in entry).length >= 3 && isJsonObject(entry['recipient']);
}

function addressIn(entry: JsonObject): string | null {
  const id = wordsOf(entry['uuid']) ?? wordsOf(entry['encoded_id']);
  return addressOf(entry['url']) ?? (id === null ? null : `https://www.credential.net/${encodeURIComponent(id)}`);
}

/**
 * Credentials as Accredible gives them (accredible/api-documentation, apiary.apib, "Credentials"): `{ credentials: […], meta }`
 * or `{ credential }`. They sign nothing: each names its public page, behind which the hosted badge stands.
 */
export const accredible: JsonFormat = (value) => {
  if (!isJsonObject(value)) return null;
  const wallet = 'Accredible';
  const single = asObject(value['credential']);
  const listed = placedObjects(value['credentials']).map(([index, entry]) => [['credentials', index], entry] as const);
  const all = single ? [[['credential'], single] as const] : listed;
  if (!all.some(([, entry]) => isCredential(entry))) return null;
  const entries = all.map(([path, entry]): WalletEntry => {
    const url = addressIn(entry);
    return url === null ? { kind: 'value', path } : { kind: 'link', path, url };
  });
  const meta = asObject(value['meta']);
  const page = meta?.['current_page'];
  const pages = meta?.['total_pages'];
  if (typeof page === 'number' && typeof pages === 'number' && pages > 1) {
    entries.push({ kind: 'refused', path: [], error: { kind: 'list-page', wallet, page, pages } });
  }
  return success({ wallet, entries });
};
