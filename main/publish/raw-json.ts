import { randomUUID } from 'node:crypto';

/** JSON text that goes into another document as it is. */
export class RawJson {
  constructor(readonly text: string) {}
}

/**
 * As `JSON.stringify`, with raw texts put in unchanged: a signed credential keeps its own bytes, the order of its
 * members and the spelling of its numbers.
 */
export function stringifyWithRaw(value: unknown): string {
  const mark = `raw:${randomUUID()}:`;
  const texts: string[] = [];
  const text = JSON.stringify(
    value,
    (_key, part: unknown) => (part instanceof RawJson ? `${mark}${texts.push(part.text) - 1}` : part),
    2,
  );
  return text.replace(new RegExp(`"${mark}(\\d+)"`, 'g'), (_all, index: string) => texts[Number(index)] ?? 'null');
}

/** The text as it stands, where it is one JSON object; null where it is not. */
export function rawObject(text: string): RawJson | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new RawJson(text.trim()) : null;
  } catch {
    return null;
  }
}
