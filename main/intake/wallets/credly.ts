import { listedBadgeOf } from '../../credential/platform-metadata';
import { asObject, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { success } from '../../../shared/result';
import type { JsonFormat, WalletEntry } from './types';

function isListed(value: JsonValue): boolean {
  return isJsonObject(value) && listedBadgeOf(value) !== null;
}

/** Credly pages its lists: `metadata` counts from 1 (its API documentation, "Pagination"). */
function pageOf(list: JsonObject): readonly WalletEntry[] {
  const metadata = asObject(list['metadata']);
  const page = metadata?.['current_page'];
  const pages = metadata?.['total_pages'];
  if (typeof page !== 'number' || typeof pages !== 'number' || pages <= 1) return [];
  return [{ kind: 'refused', path: [], error: { kind: 'list-page', wallet: 'Credly', page, pages } }];
}

/**
 * `badges.json` of a Credly profile (`{ data: […], metadata }`; documented for its API as "Issued badges"), or the list
 * without its wrapper. Each entry names the hosted badge; see `listedBadgeOf`.
 */
export const credly: JsonFormat = (value) => {
  const wallet = 'Credly';
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    if (!list.some(isListed)) return null;
    return success({ wallet, entries: list.map((_, index) => ({ kind: 'value', path: [index] })) });
  }
  if (!isJsonObject(value)) return null;
  const { data } = value;
  if (isJsonObject(data) && isListed(data)) return success({ wallet, entries: [{ kind: 'value', path: ['data'] }] });
  if (!Array.isArray(data) || !(data as readonly JsonValue[]).some(isListed)) return null;
  const entries = data.map((_, index): WalletEntry => ({ kind: 'value', path: ['data', index] }));
  return success({ wallet, entries: [...entries, ...pageOf(value)] });
};
