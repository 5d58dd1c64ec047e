import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { success } from '../../../shared/result';
import { addressOf, placedObjects, wordsOf } from './read-values';
import type { Brought, JsonFormat, Path, WalletEntry } from './types';

function isGroup(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && 'groupId' in value;
}

/** The groups of a backpack: one by itself, a list of them, or under the member `groups`. */
function groupsIn(value: JsonValue): readonly (readonly [Path, JsonObject])[] {
  if (isGroup(value)) return [[[], value]];
  const within = (list: JsonValue | undefined, path: Path) =>
    placedObjects(list).flatMap(([index, group]) => (isGroup(group) ? [[[...path, index], group] as const] : []));
  return Array.isArray(value) ? within(value, []) : isJsonObject(value) ? within(value['groups'], ['groups']) : [];
}

/** The copy of the assertion stands for it where it says how to check it; else the address it came from does. */
function entryOf(path: Path, badge: JsonObject, brought: Brought): WalletEntry {
  const { assertion } = badge;
  const url = addressOf(badge['hostedUrl']);
  const checkable = isJsonObject(assertion) && ('verify' in assertion || 'verification' in assertion);
  if (url !== null && !checkable) return { kind: 'link', path, url, brought };
  return { kind: 'value', path: [...path, 'assertion'], brought };
}

/**
 * A group of the Mozilla Backpack as it was given to displayers and saved by its users before it closed
 * (mozilla/openbadges wiki, "Using the Displayer API", "Earner Group Badges Response"): `{ userId, groupId, badges: [{
 * assertion, hostedUrl, … }] }`. A group's name becomes a collection.
 */
export const mozillaBackpack: JsonFormat = (value) => {
  const groups = groupsIn(value);
  if (groups.length === 0) return null;
  const entries = groups.flatMap(([path, group]) => {
    const name = wordsOf(group['name']);
    return placedObjects(group['badges']).map(([index, badge]) =>
      entryOf([...path, 'badges', index], badge, name === null ? {} : { collections: [name] }),
    );
  });
  return success({ wallet: 'Mozilla Backpack', entries });
};
