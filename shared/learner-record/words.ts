import { asList, asObject, asString, isJsonObject, type JsonObject, type JsonValue } from '../json';

/** A word or number as text; of one in several languages the English, or the first there is. */
export function wordsOf(value: JsonValue | undefined): string | null {
  const first = asList(value)[0];
  if (typeof first === 'number' || typeof first === 'boolean') return String(first);
  const object = asObject(first);
  if (!object) return asString(first);
  const texts = Object.values(object).map((entry) => asString(asList(entry)[0]));
  return asString(object['@value']) ?? asString(asList(object['en'])[0]) ?? texts.find((text) => text !== null) ?? null;
}

export function objects(value: JsonValue | undefined): readonly JsonObject[] {
  return asList(value).filter(isJsonObject);
}
