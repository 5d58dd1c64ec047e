import { asString, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { failed, type Finding, unknown } from '../finding';

/**
 * Whether a document says of itself that it was taken back; null where it says nothing of the kind, or that it was not.
 * SECURITY: a word that cannot be read is not taken for "no".
 */
export function revokedFinding(document: JsonObject): Finding | null {
  switch (saidOf(document['revoked'])) {
    case 'yes':
      return failed('revoked', { because: asString(document['revocationReason']) ?? '' });
    case 'unreadable':
      return unknown('malformed', {}, 'revoked');
    case 'no':
    case 'nothing':
      return null;
  }
}

/** Whether an entry of a list of revoked badges takes itself back: `revoked` may be left out and is then true. */
export function isTakenBack(entry: JsonObject | null): boolean {
  return saidOf(entry?.['revoked']) === 'no';
}

/**
 * `revoked` as Open Badges writes it, an `xsd:boolean` (OB 2.0 context; XML Schema 1.1 part 2, section 3.3.2: `true`, `1`,
 * `false`, `0`), alone or as a list of one or a value object, which in JSON-LD say the same.
 */
function saidOf(value: JsonValue | undefined): 'yes' | 'no' | 'nothing' | 'unreadable' {
  const words = [value].flat(8).filter((word) => word !== undefined && word !== null);
  const said = new Set(words.map((word) => booleans.get(wordOf(isJsonObject(word) ? word['@value'] : word))));
  if (said.size === 0) return 'nothing';
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : 'unreadable';
}

function wordOf(value: JsonValue | undefined): string {
  return typeof value === 'object' ? '' : String(value).trim();
}

const booleans: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['true', 'yes'],
  ['1', 'yes'],
  ['false', 'no'],
  ['0', 'no'],
]);
