import type { AchievementClass, AchievementLevel } from '../classification';
import type { Verdict } from '../report';

/** Parts of a badge that text can be looked for in. */
export type TextField = 'name' | 'issuer' | 'skill' | 'tag' | 'in' | 'notes';

export const isValues = [
  'verified',
  'expired',
  'expiring',
  'revoked',
  'suspended',
  'not-yet-valid',
  'unverified',
  'invalid',
  'favourite',
  'archived',
  'private',
  'transcript',
  'public',
  'self-declared',
  'new',
  'stack',
] as const;
/** What a badge can be: a verdict, or something its earner or its place in the wallet makes of it. */
export type IsValue = (typeof isValues)[number];

export const hasValues = [
  'notes',
  'evidence',
  'picture',
  'skills',
  'endorsement',
  'tags',
  'collection',
  'level',
  'expiry',
] as const;
export type HasValue = (typeof hasValues)[number];

export const classValues = [
  'skill-progression',
  'certificate',
  'professional-certification',
  'academic',
  'other-recognition',
  'unclassified',
] as const satisfies readonly AchievementClass[];

export const levelValues = [
  'foundational',
  'intermediate',
  'advanced',
  'thought-leader',
  'associate',
  'professional',
  'advanced-professional',
] as const satisfies readonly AchievementLevel[];

/** How a date lies to a year, month or day: before it begins, after it ends, in it, not after it ends, not before it begins. */
export type DateRelation = 'before' | 'after' | 'in' | 'until' | 'since';

/** Dates as they are typed: `2024`, `2024-03` or `2024-03-01`. `to` differs from `from` only in a span (`2020..2024`). */
export interface DateTerm {
  readonly kind: 'date';
  readonly of: 'issued' | 'expires';
  readonly relation: DateRelation;
  readonly from: string;
  readonly to: string;
}

/** One thing a badge must have. Texts are as typed; comparing folds them. */
export type Term =
  /** `whole`: typed in quotes, so it has to stand there as whole words. */
  | { readonly kind: 'text'; readonly text: string; readonly whole: boolean }
  /** `whole`: whole words; of a tag or a collection, its whole name. */
  | { readonly kind: 'field'; readonly field: TextField; readonly text: string; readonly whole: boolean }
  | { readonly kind: 'is'; readonly value: IsValue }
  | { readonly kind: 'has'; readonly value: HasValue }
  | { readonly kind: 'class'; readonly value: AchievementClass }
  | { readonly kind: 'level'; readonly value: AchievementLevel }
  /** A BCP 47 tag, in lower case; a shorter one stands for all that begin with it. */
  | { readonly kind: 'lang'; readonly value: string }
  | { readonly kind: 'never-expires' }
  | DateTerm;

/** What a search asks for. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and'; readonly parts: readonly Query[] }
  | { readonly kind: 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | Term;

export const everything: Query = { kind: 'all' };

/** All of these; what asks for nothing is left out, and what stands in a row is told once. */
export function allOf(parts: readonly Query[]): Query {
  const told = parts
    .filter(({ kind }) => kind !== 'all')
    .flatMap((part) => (part.kind === 'and' ? part.parts : [part]));
  const [only, ...more] = told;
  return only === undefined ? everything : more.length === 0 ? only : { kind: 'and', parts: told };
}

/** One of these. */
export function anyOf(parts: readonly Query[]): Query {
  const told = parts.filter(({ kind }) => kind !== 'all').flatMap((part) => (part.kind === 'or' ? part.parts : [part]));
  const [only, ...more] = told;
  return only === undefined ? everything : more.length === 0 ? only : { kind: 'or', parts: told };
}

export function noneOf(part: Query): Query {
  return part.kind === 'all' ? everything : { kind: 'not', part };
}

/** Every term of a query, in order. */
export function termsOf(query: Query): readonly Term[] {
  switch (query.kind) {
    case 'all':
      return [];
    case 'and':
    case 'or':
      return query.parts.flatMap(termsOf);
    case 'not':
      return termsOf(query.part);
    default:
      return [query];
  }
}

/** Whether a verdict is among the things a badge can be. */
export function isVerdictValue(value: IsValue): value is Extract<IsValue, Verdict> {
  return verdictValues.has(value);
}

const verdictValues: ReadonlySet<IsValue> = new Set<Extract<IsValue, Verdict>>([
  'verified',
  'expired',
  'revoked',
  'suspended',
  'not-yet-valid',
  'unverified',
  'invalid',
]);
