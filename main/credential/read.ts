import { asList, asObject, asString, isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';

/** Text that may come as a plain string, a language value, or a map of languages whose entries may be lists. */
export function textOf(value: JsonValue | undefined): string | null {
  const first = asList(value)[0];
  if (typeof first === 'number') return String(first);
  const plain = asString(first);
  if (plain !== null) return plain;
  const object = asObject(first);
  if (!object) return null;
  const texts = Object.values(object).map((entry) => asString(asList(entry)[0]));
  return asString(object['@value']) ?? asString(asList(object['en'])[0]) ?? texts.find((text) => text !== null) ?? null;
}

/** An id written as a string or as an object with `id`. */
export function idOf(value: JsonValue | undefined): string | null {
  const first = asList(value)[0];
  const object = asObject(first);
  return object ? (asString(object['id']) ?? asString(object['@id'])) : asString(first);
}

/** The objects among the values of a property of many. */
export function objectsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return asList(value).filter(isJsonObject);
}

/**
 * A date as an ISO 8601 instant in UTC. Open Badges 1.x also allowed Unix seconds. Null where there is none or where it
 * cannot be read.
 */
export function instantOf(value: JsonValue | undefined): string | null {
  const seconds = typeof value === 'string' && /^\d{9,11}$/.test(value) ? Number(value) : value;
  const time = typeof seconds === 'number' ? seconds * 1000 : Date.parse(asString(seconds) ?? '');
  return Number.isNaN(time) || Math.abs(time) > 8.64e15 ? null : new Date(time).toISOString();
}

/** An address of the web, or null for anything else. */
export function webAddress(value: string | null): string | null {
  return value !== null && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}
