import type { DateRelation, DateTerm } from './query';

const pattern = /^\d{4}(?:-\d{2}){0,2}$/;

/** A year, month or day that exists, as `2024`, `2024-03` or `2024-03-01`. */
export function isDate(text: string): boolean {
  if (!pattern.test(text)) return false;
  const full = `${text}${'-01-01'.slice(text.length === 4 ? 0 : text.length === 7 ? 3 : 6)}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full) && full >= '0001';
}

/** The first moment after a year, month or day, in the same form. The year 9999 is followed by what no date reaches. */
function dateAfter(text: string): string {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (year === 9999 && (month === 0 || (month === 12 && (day === 0 || day === 31)))) return ':';
  if (month === 0) return pad(year + 1, 4);
  if (day === 0) return month === 12 ? pad(year + 1, 4) : `${pad(year, 4)}-${pad(month + 1, 2)}`;
  const next = new Date(`${text}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

const relations: readonly (readonly [sign: string, relation: DateRelation])[] = [
  ['<=', 'until'],
  ['>=', 'since'],
  ['<', 'before'],
  ['>', 'after'],
];

/** `2024`, `2020..2024`, `<2024`, `<=2024`, `>2024`, `>=2024`; null where it is none of these. Folded text. */
export function parseDates(text: string): Pick<DateTerm, 'relation' | 'from' | 'to'> | null {
  for (const [sign, relation] of relations) {
    if (!text.startsWith(sign)) continue;
    const date = text.slice(sign.length);
    return isDate(date) ? { relation, from: date, to: date } : null;
  }
  const [from = '', to = from, ...more] = text.split('..');
  return isDate(from) && isDate(to) && more.length === 0 ? { relation: 'in', from, to } : null;
}

/**
 * The span of ISO dates a term covers: from the first (included) to the last (not included), to be compared as text.
 * Null where it is open. All in UTC, as dates of badges are.
 */
export function spanOf(term: DateTerm): { readonly first: string | null; readonly last: string | null } {
  switch (term.relation) {
    case 'before':
      return { first: null, last: term.from };
    case 'until':
      return { first: null, last: dateAfter(term.from) };
    case 'after':
      return { first: dateAfter(term.from), last: null };
    case 'since':
      return { first: term.from, last: null };
    case 'in':
      return { first: term.from, last: dateAfter(term.to) };
  }
}
