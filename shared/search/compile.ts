import type { Collection } from '../collections';
import { day } from '../durations';
import type { Verdict } from '../report';
import { spanOf } from './dates';
import { fold } from './fold';
import { type DateTerm, type HasValue, type IsValue, isVerdictValue, type Query, type Term } from './query';
import { entryEnd, fieldEnd, fieldOrder, type Searchable } from './searchable';

/** What a search has to know beside the badges. */
export interface SearchContext<B extends Searchable> {
  readonly now: Date;
  /** The verdict at `now`. */
  readonly verdictOf: (badge: B) => Verdict;
  readonly collections: readonly Collection[];
}

export type Predicate<B> = (badge: B) => boolean;

/** Days before its end from which a badge counts as expiring. */
export const soonDays = 90;
/** Days for which a badge counts as new. */
const newDays = 7;

/**
 * A query as a function that is asked of one badge after the other; it makes no object and no text for any of them.
 *
 * Of a badge with several editions, texts, tags and collections count wherever one of them has it; all else is asked of
 * the edition that stands for it.
 */
export function compileSearch<B extends Searchable>(query: Query, context: SearchContext<B>): Predicate<B> {
  switch (query.kind) {
    case 'all':
      return () => true;
    case 'and':
      return every(query.parts.map((part) => compileSearch(part, context)));
    case 'or':
      return some(query.parts.map((part) => compileSearch(part, context)));
    case 'not': {
      const part = compileSearch(query.part, context);
      return (badge) => !part(badge);
    }
    default:
      return compileTerm(query, context);
  }
}

function every<B>(parts: readonly Predicate<B>[]): Predicate<B> {
  return (badge) => {
    for (const part of parts) if (!part(badge)) return false;
    return true;
  };
}

function some<B>(parts: readonly Predicate<B>[]): Predicate<B> {
  return (badge) => {
    for (const part of parts) if (part(badge)) return true;
    return false;
  };
}

function compileTerm<B extends Searchable>(term: Term, context: SearchContext<B>): Predicate<B> {
  switch (term.kind) {
    case 'text':
      return anyEdition(anywhere(fold(term.text).trim(), term.whole, context.collections));
    case 'field':
      return anyEdition(inField(term.field, fold(term.text).trim(), term.whole, context.collections));
    case 'is':
      return compileIs(term.value, context);
    case 'has':
      return compileHas(term.value, context);
    case 'class':
      return (badge) => badge.class === term.value;
    case 'level':
      return (badge) => badge.level === term.value;
    case 'lang':
      return (badge) => speaks(badge.language, term.value);
    case 'never-expires':
      return (badge) => badge.expiresOn === null;
    case 'date':
      return compileDate(term);
  }
}

/** Asks the badge that stands in front, and then those behind it. */
function anyEdition<B extends Searchable>(ask: Predicate<Searchable>): Predicate<B> {
  return (badge) => {
    if (ask(badge)) return true;
    if (badge.others !== undefined) for (const other of badge.others) if (ask(other)) return true;
    return false;
  };
}

function anywhere(text: string, whole: boolean, collections: readonly Collection[]): Predicate<Searchable> {
  const members = membersOf(collections, (name) => contains(name, text, whole, 0, name.length));
  return (badge) =>
    contains(badge.searchText, text, whole, 0, badge.searchText.length) || (members?.has(badge.id) ?? false);
}

function inField(
  field: (typeof fieldOrder)[number] | 'in',
  text: string,
  whole: boolean,
  collections: readonly Collection[],
): Predicate<Searchable> {
  if (field === 'in') {
    const members = membersOf(collections, (name) => (whole ? name === text : name.includes(text)));
    return (badge) => members?.has(badge.id) ?? false;
  }
  const place = fieldOrder.indexOf(field);
  // A tag in quotes is the whole tag.
  const exact = whole && field === 'tag';
  const wanted = exact ? `${entryEnd}${text}${entryEnd}` : text;
  return ({ searchText }) => {
    let from = 0;
    for (let before = 0; before < place; before += 1) from = searchText.indexOf(fieldEnd, from) + 1;
    return contains(searchText, wanted, whole && !exact, from, searchText.indexOf(fieldEnd, from));
  };
}

/** The badges in collections whose folded name answers; null where no name does. */
function membersOf(collections: readonly Collection[], answers: (name: string) => boolean): ReadonlySet<string> | null {
  const found = collections.filter(({ name }) => answers(fold(name).trim()));
  return found.length === 0 ? null : new Set(found.flatMap(({ members }) => members));
}

/** Whether the text stands between two places of another, as whole words where that is asked. */
function contains(inside: string, text: string, whole: boolean, from: number, to: number): boolean {
  let at = inside.indexOf(text, from);
  while (at >= 0 && at + text.length <= to) {
    if (!whole || (isEdge(inside, at) && isEdge(inside, at + text.length))) return true;
    at = inside.indexOf(text, at + 1);
  }
  return false;
}

/** Whether a word can begin or end here. Scripts without spaces between words have such a place everywhere. */
function isEdge(text: string, at: number): boolean {
  return !(isSpaced(text.charCodeAt(at - 1)) && isSpaced(text.charCodeAt(at)));
}

/** Letters and digits of scripts that set spaces between words. NaN, before the beginning and after the end, is none. */
function isSpaced(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  // What is left below the scripts of South-East Asia, and Korean, in the pieces that folding makes of it.
  return (code >= 0xdf && code < 0x0e00) || (code >= 0x1100 && code < 0x1200);
}

function compileIs<B extends Searchable>(value: IsValue, { now, verdictOf }: SearchContext<B>): Predicate<B> {
  // What its earner alone says has no verdict, and so none that could be asked for.
  if (isVerdictValue(value)) return (badge) => badge.selfDeclared !== true && verdictOf(badge) === value;
  switch (value) {
    case 'expiring': {
      const soon = new Date(now.getTime() + soonDays * day).toISOString();
      return (badge) => badge.expiresOn !== null && badge.expiresOn <= soon && verdictOf(badge) === 'verified';
    }
    case 'new': {
      const since = new Date(now.getTime() - newDays * day).toISOString();
      return (badge) => badge.addedAt >= since;
    }
    case 'favourite':
      return ({ own }) => own.favourite;
    case 'archived':
      return ({ own }) => own.archivedAt !== null;
    case 'private':
    case 'transcript':
    case 'public':
      return ({ own }) => own.visibility === value;
    case 'self-declared':
      return ({ selfDeclared }) => selfDeclared === true;
    case 'stack':
      return ({ others }) => others !== undefined && others.length > 0;
  }
}

function compileHas<B extends Searchable>(value: HasValue, { collections }: SearchContext<B>): Predicate<B> {
  switch (value) {
    case 'notes':
      return anyEdition(({ own }) => own.notes !== '');
    case 'tags':
      return anyEdition(({ own }) => own.tags.length > 0);
    case 'skills': {
      const place = fieldOrder.indexOf('skill');
      return ({ searchText }) => {
        let from = 0;
        for (let before = 0; before < place; before += 1) from = searchText.indexOf(fieldEnd, from) + 1;
        return searchText.charAt(from) === entryEnd;
      };
    }
    case 'collection': {
      const members = new Set(collections.flatMap((collection) => collection.members));
      return anyEdition(({ id }) => members.has(id));
    }
    case 'evidence':
      return ({ hasEvidence }) => hasEvidence;
    case 'picture':
      return ({ hasPicture }) => hasPicture;
    case 'endorsement':
      return ({ hasEndorsements }) => hasEndorsements;
    case 'level':
      return ({ level }) => level !== null;
    case 'expiry':
      return ({ expiresOn }) => expiresOn !== null;
  }
}

function compileDate<B extends Searchable>(term: DateTerm): Predicate<B> {
  const { first, last } = spanOf(term);
  const ofIssue = term.of === 'issued';
  return (badge) => {
    const date = ofIssue ? badge.date : badge.expiresOn;
    return date !== null && (first === null || date >= first) && (last === null || date < last);
  };
}

/** `de` is said by `de`, `de-at` and `de_at`. */
function speaks(language: string | null, wanted: string): boolean {
  if (language === null || !language.startsWith(wanted)) return false;
  const next = language.charAt(wanted.length);
  return next === '' || next === '-' || next === '_';
}
