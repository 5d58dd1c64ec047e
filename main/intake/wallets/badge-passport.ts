import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { success } from '../../../shared/result';
import { addressOf, placedObjects, textsOf, wordsOf } from './read-values';
import type { JsonFormat, Path, WalletEntry } from './types';

function badgesIn(value: JsonValue): readonly (readonly [Path, JsonObject])[] {
  if (Array.isArray(value)) return placedObjects(value).map(([index, badge]) => [[index], badge]);
  if (!isJsonObject(value)) return [];
  return placedObjects(value['badges']).map(([index, badge]) => [['badges', index], badge]);
}

/** A badge of the list: what its page shows, and where its assertion stands. */
function isBadge(badge: JsonObject): boolean {
  const shown = ['issuer_content_name', 'issuer_content_url', 'image_file', 'visibility', 'mtime'];
  return ['assertion_url', 'assertion_jws'].some((name) => name in badge) && shown.some((name) => name in badge);
}

function entryOf([path, badge]: readonly [Path, JsonObject]): WalletEntry {
  const tags = textsOf(badge['tags']);
  const brought = tags.length > 0 ? { tags } : {};
  const token = wordsOf(badge['assertion_jws']);
  if (token !== null) return { kind: 'text', path: [...path, 'assertion_jws'], text: token, brought };
  const url = addressOf(badge['assertion_url']);
  return url === null ? { kind: 'value', path, brought } : { kind: 'link', path, url, brought };
}

/**
 * The badges Open Badge Passport gives for export (openbadgefactory/salava, src/clj/salava/badge/routes.clj `/export`,
 * `user-badges-to-export` in badge/main.clj, and `select-user-badges-to-export` in its SQL): `{ emails, badges }` or the
 * bare list. The owner's tags come along.
 */
export const badgePassport: JsonFormat = (value) => {
  const badges = badgesIn(value);
  if (!badges.some(([, badge]) => isBadge(badge))) return null;
  return success({ wallet: 'Open Badge Passport', entries: badges.map(entryOf) });
};
