import { fold } from './fold';
import type { Query } from './query';

/**
 * Whether whatever `next` finds, `before` finds too, so that only what was found before has to be looked at again. True
 * for what typing makes of a search: a longer word, one more word or operator. False wherever that is not certain.
 */
export function narrows(next: Query, before: Query): boolean {
  if (before.kind === 'and') return before.parts.every((part) => narrows(next, part));
  if (next.kind === 'and') return next.parts.some((part) => narrows(part, before));
  if (before.kind === 'all') return true;
  if (next.kind === 'or') return next.parts.every((part) => narrows(part, before));
  if (before.kind === 'or') return before.parts.some((part) => narrows(next, part));
  if (next.kind === 'not' && before.kind === 'not') return narrows(before.part, next.part);
  if (next.kind === 'text' && before.kind === 'text')
    return before.whole ? next.whole && same(next.text, before.text) : includes(next.text, before.text);
  if (next.kind === 'field' && before.kind === 'text')
    // A tag or a collection in quotes is found by its whole name, and so is any part of that name.
    return !before.whole && includes(next.text, before.text);
  if (next.kind === 'field' && before.kind === 'field' && next.field === before.field)
    return before.whole ? next.whole && same(next.text, before.text) : includes(next.text, before.text);
  return JSON.stringify(next) === JSON.stringify(before);
}

function includes(text: string, part: string): boolean {
  return fold(text).trim().includes(fold(part).trim());
}

function same(a: string, b: string): boolean {
  return fold(a).trim() === fold(b).trim();
}
