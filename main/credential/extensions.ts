import type { Edition, ExtensionItem } from '../../shared/credential';
import { asList, asString, isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';
import { contextsOf, typesOf } from './format';
import { idOf, objectsOf, textOf } from './read';

/** What a summary lists of one document, and how long one value may be: the original keeps everything. */
const most = 40;
const longest = 300;

/**
 * The extensions of an assertion, badge class or profile (OB 2.0 "Extensions": a property whose object has a `@context` of
 * its own and the type `Extension`).
 */
export function extensionsOf(object: JsonObject | null, on: ExtensionItem['on']): readonly ExtensionItem[] {
  return Object.entries(object ?? {}).flatMap(([name, value]) =>
    objectsOf(value)
      .filter((entry) => typesOf(entry).includes('Extension') && entry['@context'] !== undefined)
      .map((entry) => item(name, entry, on)),
  );
}

/** The same of a whole badge, as far as a summary lists them. */
export function allExtensions(
  assertion: JsonObject,
  badge: JsonObject | null,
  issuer: JsonObject | null,
): readonly ExtensionItem[] {
  return [
    ...extensionsOf(assertion, 'assertion'),
    ...extensionsOf(badge, 'badge'),
    ...extensionsOf(issuer, 'issuer'),
  ].slice(0, most);
}

function item(name: string, entry: JsonObject, on: ExtensionItem['on']): ExtensionItem {
  return {
    on,
    name,
    types: typesOf(entry).filter((type) => type !== 'Extension'),
    context: contextsOf(entry)[0] ?? null,
    values: Object.entries(entry).flatMap(plain).slice(0, most),
  };
}

function plain([name, value]: readonly [string, JsonValue | undefined]): readonly string[] {
  if (name.startsWith('@') || name === 'type' || name === 'id') return [];
  const texts = asList(value).filter((each) => each !== null && !isJsonObject(each) && !Array.isArray(each));
  return texts.length === 0 ? [] : [`${name}: ${texts.map(String).join(', ')}`.slice(0, longest)];
}

/** Other editions of an achievement (OB 2.0 "Internationalization" and "Versioning"; OB 3.0 `related`). */
export function editionsOf(related: JsonValue | undefined): readonly Edition[] {
  return asList(related)
    .flatMap((entry) => {
      const id = idOf(entry);
      const object = isJsonObject(entry) ? entry : null;
      const language = asString(object?.['@language']) ?? asString(object?.['inLanguage']);
      return id === null ? [] : [{ id, language, version: textOf(object?.['version']) }];
    })
    .slice(0, most);
}
