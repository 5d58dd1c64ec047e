import { afterString } from '../credential/json-text';

/** Where a value stands in its source text: `text.slice(start, end)` is the value exactly as it arrived. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** All functions here expect text that `JSON.parse` has accepted; none of them recurses. */
function skipSpace(text: string, index: number): number {
  let at = index;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return afterString(text, start);
  if (first !== '{' && first !== '[') {
    let at = start;
    while (at < text.length && !/[\s,\]}]/.test(text[at] ?? ',')) at += 1;
    return at;
  }
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const char = text[at];
    if (char === '"') {
      at = afterString(text, at);
      continue;
    }
    if (char === '{' || char === '[') depth += 1;
    if (char === '}' || char === ']') depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The text's one value, without the white space around it. */
export function rootSpan(text: string): Span {
  const start = skipSpace(text, 0);
  return { start, end: valueEnd(text, start) };
}

/** The elements of the array that stands at `span`, in order. */
export function elementSpans(text: string, span: Span): readonly Span[] {
  const spans: Span[] = [];
  let at = skipSpace(text, span.start + 1);
  while (at < span.end - 1) {
    const end = valueEnd(text, at);
    spans.push({ start: at, end });
    at = skipSpace(text, skipSpace(text, end) + 1);
  }
  return spans;
}

/** The value of a member of the object that stands at `span`; of two with one name the last, as `JSON.parse` takes it. */
export function memberSpan(text: string, span: Span, name: string): Span | null {
  let found: Span | null = null;
  let at = skipSpace(text, span.start + 1);
  while (at < span.end - 1) {
    const keyEnd = afterString(text, at);
    const start = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = valueEnd(text, start);
    if (JSON.parse(text.slice(at, keyEnd)) === name) found = { start, end };
    at = skipSpace(text, skipSpace(text, end) + 1);
  }
  return found;
}
