/**
 * A value written as JSON, to be carried from the wallet's thread to the page. On its way it passes three borders, each of
 * which takes it apart member by member and puts it together again; the last of them takes ten times as long as reading
 * JSON does. A text passes each of them as it is.
 */
export type Packed<T> = string & { readonly packed?: T };

/** @param value what JSON can say: no dates, no bytes, nothing that is undefined and missed */
export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

/** @throws where it is no JSON, which {@link pack} never makes */
export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(packed) as T;
}
