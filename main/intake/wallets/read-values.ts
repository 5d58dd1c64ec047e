import { canParse } from '../../../shared/can-parse';
import { asObject, type JsonObject, type JsonValue } from '../../../shared/json';

/** The value at a path; undefined where there is none. */
export function valueAt(value: JsonValue, path: readonly (string | number)[]): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const part of path) {
    if (typeof part === 'number') at = Array.isArray(at) ? (at as readonly JsonValue[])[part] : undefined;
    else at = asObject(at)?.[part];
  }
  return at;
}

/** The objects of a list, each with its place in it; none where it is no list. */
export function placedObjects(value: JsonValue | undefined): readonly (readonly [number, JsonObject])[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly JsonValue[]).flatMap((element, index) => {
    const object = asObject(element);
    return object ? [[index, object] as const] : [];
  });
}

/** The texts of a list, trimmed, without empty ones; a text by itself counts as a list of one. */
export function textsOf(value: JsonValue | undefined): readonly string[] {
  const list = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  return list.flatMap((one) => wordsOf(one) ?? []);
}

/** A text that says something, trimmed; null for anything else. */
export function wordsOf(value: JsonValue | undefined): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** A web address as written; null for anything else. */
export function addressOf(value: JsonValue | undefined): string | null {
  const text = wordsOf(value);
  return text !== null && /^https?:\/\/\S+$/i.test(text) && canParse(text) ? text : null;
}
