import { asObject, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { success } from '../../../shared/result';
import { addressOf, placedObjects, textsOf, wordsOf } from './read-values';
import type { Brought, JsonFormat, Path, WalletEntry } from './types';

type Placed = readonly [Path, JsonObject];

/** The lists a backpack's data comes in: bare, as `result` of an answer, or gathered under their names. */
function objectsIn(value: JsonValue): readonly Placed[] {
  if (Array.isArray(value)) return placedObjects(value).map(([index, object]) => [[index], object]);
  if (!isJsonObject(value)) return [];
  return ['result', 'assertions', 'badges', 'collections'].flatMap((name) =>
    placedObjects(value[name]).map(([index, object]): Placed => [[name, index], object]),
  );
}

/** Version 2 of its API names the badge's own address; version 1 restates the badge in `json`. */
function isAssertion(object: JsonObject): boolean {
  const second = 'entityId' in object && addressOf(object['openBadgeId']) !== null;
  return second || ('acceptance' in object && isJsonObject(object['json']));
}

/** The ids of the badges in a collection; null where the object is no collection. */
function membersOf(object: JsonObject): readonly string[] | null {
  if (wordsOf(object['name']) === null || 'openBadgeId' in object || 'json' in object) return null;
  if (Array.isArray(object['assertions'])) return textsOf(object['assertions']);
  const listed = placedObjects(object['badges']);
  return listed.length > 0 ? listed.flatMap(([, badge]) => idOf(badge) ?? []) : null;
}

function idOf(object: JsonObject): string | null {
  return wordsOf(object['entityId']) ?? wordsOf(object['id']);
}

function entryOf([path, object]: Placed, brought: Brought): WalletEntry {
  const restated = asObject(object['json']);
  const url = addressOf(object['openBadgeId']) ?? addressOf(restated?.['id']);
  if (url !== null) return { kind: 'link', path, url, brought };
  return { kind: 'value', path: restated ? [...path, 'json'] : path, brought };
}

/**
 * A backpack of Badgr, then Canvas Credentials, now Parchment: assertions and collections as its API gives them, in either
 * version (concentricsky/badgr-server and mint-o-badges/badgr-server, apps/backpack/serializers_v1.py, serializers_v2.py:
 * `BackpackAssertionSerializerV2`, `BackpackCollectionSerializerV2`). The badge itself stands at the address that is named.
 */
export const badgr: JsonFormat = (value) => {
  const objects = objectsIn(value);
  const assertions = objects.filter(([, object]) => isAssertion(object));
  if (assertions.length === 0) return null;
  const names = new Map<string, string[]>();
  for (const [, object] of objects) {
    const name = wordsOf(object['name']);
    if (name === null) continue;
    for (const id of membersOf(object) ?? []) {
      const known = names.get(id);
      if (known) known.push(name);
      else names.set(id, [name]);
    }
  }
  const entries = assertions.map((placed) => {
    const collections = names.get(idOf(placed[1]) ?? '') ?? [];
    return entryOf(placed, collections.length > 0 ? { collections } : {});
  });
  return success({ wallet: 'Badgr', entries });
};
