import { classValues, hasValues, isValues, levelValues } from './query';

export const operators = [
  'issuer',
  'skill',
  'tag',
  'in',
  'name',
  'notes',
  'is',
  'has',
  'class',
  'level',
  'before',
  'after',
  'year',
  'expires',
  'expires-before',
  'expires-after',
  'lang',
] as const;
/** What can stand before a colon. */
export type Operator = (typeof operators)[number];

/** The values of the operators that know a closed list of them. */
export const valuesOf = {
  is: isValues,
  has: hasValues,
  class: classValues,
  level: levelValues,
} as const satisfies Partial<Record<Operator, readonly string[]>>;
export type ListOperator = keyof typeof valuesOf;

export function isListOperator(operator: Operator): operator is ListOperator {
  return operator in valuesOf;
}

/**
 * The words a reader may use for operators and values, beside the ones in queries as they are kept. Keys are folded.
 * The words of queries as they are kept always go first.
 */
export interface Vocabulary {
  readonly operators: ReadonlyMap<string, Operator>;
  readonly values: Readonly<Record<ListOperator, ReadonlyMap<string, string>>>;
  /** Words for “or”, beside `OR` and `|`; as they are typed. */
  readonly or: ReadonlySet<string>;
  /** The word to show for each, where it is another one than that of queries as they are kept. */
  readonly shown: {
    readonly operators: ReadonlyMap<Operator, string>;
    readonly values: Readonly<Record<ListOperator, ReadonlyMap<string, string>>>;
    readonly or: string;
  };
}

const noValues = { is: new Map(), has: new Map(), class: new Map(), level: new Map() } as const;

/** Of queries as they are kept: no further words. */
export const canonical: Vocabulary = {
  operators: new Map(),
  values: noValues,
  or: new Set(),
  shown: { operators: new Map(), values: noValues, or: 'OR' },
};

/** Other names that are understood in every language. */
const otherOperators: ReadonlyMap<string, Operator> = new Map([
  ['by', 'issuer'],
  ['skills', 'skill'],
  ['tags', 'tag'],
  ['collection', 'in'],
  ['title', 'name'],
  ['note', 'notes'],
  ['verdict', 'is'],
  ['date', 'year'],
  ['issued', 'year'],
  ['on', 'year'],
  ['language', 'lang'],
]);
const otherValues: Readonly<Record<ListOperator, ReadonlyMap<string, string>>> = {
  is: new Map([
    ['favorite', 'favourite'],
    ['starred', 'favourite'],
    ['valid', 'verified'],
    ['not-checked', 'unverified'],
    ['duplicate', 'stack'],
  ]),
  has: new Map([
    ['note', 'notes'],
    ['image', 'picture'],
    ['skill', 'skills'],
    ['endorsements', 'endorsement'],
    ['tag', 'tags'],
  ]),
  class: new Map(),
  level: new Map(),
};

/** The operator a folded word names; null where it names none. */
export function operatorNamed(word: string, vocabulary: Vocabulary): Operator | null {
  return operators.find((one) => one === word) ?? otherOperators.get(word) ?? vocabulary.operators.get(word) ?? null;
}

/**
 * The values a folded word stands for: the one that it names, or all whose name it begins, so that a search answers while
 * it is being typed. Empty where there is none.
 */
export function valuesNamed(operator: ListOperator, word: string, vocabulary: Vocabulary): readonly string[] {
  const name = word.replaceAll(' ', '-');
  const values: readonly string[] = valuesOf[operator];
  const named = values.includes(name)
    ? name
    : (otherValues[operator].get(name) ?? vocabulary.values[operator].get(name));
  if (named !== undefined) return [named];
  if (name === '') return [];
  const begun = [...vocabulary.values[operator]].flatMap(([one, value]) => (one.startsWith(name) ? [value] : []));
  return values.filter((value) => value.startsWith(name) || begun.includes(value));
}
