import { elementSpans, memberSpan, rootSpan, type Span } from '../json-spans';
import type { Path } from './types';

/** RFC 6901. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Finds where values stand in their text. What was looked up on the way is remembered, so that a list of thousands is
 * walked once and not once for each of them.
 */
export function placesIn(text: string): (path: Path) => Span | null {
  const root = rootSpan(text);
  const spans = new Map<string, Span | null>();
  const elements = new Map<string, readonly Span[]>();

  const elementsAt = (pointer: string, span: Span): readonly Span[] => {
    const known = elements.get(pointer) ?? elementSpans(text, span);
    elements.set(pointer, known);
    return known;
  };
  const find = (path: Path): Span | null => {
    const last = path.at(-1);
    if (last === undefined) return root;
    const pointer = pointerOf(path);
    const known = spans.get(pointer);
    if (known !== undefined) return known;
    const outer = path.slice(0, -1);
    const parent = find(outer);
    const bracket = parent && text[parent.start];
    let span: Span | null = null;
    if (parent && typeof last === 'number' && bracket === '[')
      span = elementsAt(pointerOf(outer), parent)[last] ?? null;
    if (parent && typeof last === 'string' && bracket === '{') span = memberSpan(text, parent, last);
    spans.set(pointer, span);
    return span;
  };
  return find;
}
