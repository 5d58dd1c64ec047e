import { canParse } from '../../shared/can-parse';
import { asList, asObject, asString, isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';
import { timeOf } from './time-of';

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
  if (Array.isArray(value)) return (value as readonly JsonValue[]).filter(isJsonObject);
  return isJsonObject(value) ? [value] : [];
}

/**
 * A date as an ISO 8601 instant in UTC, see {@link timeOf}. Open Badges 1.x also allowed Unix seconds. Null where there is
 * none or where it cannot be read.
 */
export function instantOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string' && wholeSecond.test(value)) return `${value.slice(0, 19)}.000Z`;
  const seconds = typeof value === 'string' && /^\d{9,11}$/.test(value) ? Number(value) : value;
  const time = typeof seconds === 'number' ? seconds * 1000 : timeOf(asString(seconds) ?? '');
  return Number.isNaN(time) || Math.abs(time) > 8.64e15 ? null : new Date(time).toISOString();
}

/** An instant as most issuers write it, of a day that its month has in every year: it is one without being worked out. */
const wholeSecond =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.000)?Z$/;

/** An address of the web, or null for anything else. */
export function webAddress(value: string | null): string | null {
  if (value === null) return null;
  if (plainAddress.test(value) && !value.includes('xn--')) return value;
  return /^https?:\/\//i.test(value) && canParse(value) ? value : null;
}

/** An address as most are written, with a host by name: it is one without being taken apart. */
const plainAddress = /^https?:\/\/(?:[a-z0-9][a-z0-9-]*\.)+[a-z]+(?:[/?#][\x21-\x7e]*)?$/;
