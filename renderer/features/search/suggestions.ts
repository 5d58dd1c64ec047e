import { fold } from '../../../shared/search/fold';
import {
  isListOperator,
  type Operator,
  operatorNamed,
  operators,
  valuesOf,
  type Vocabulary,
} from '../../../shared/search/operators';
import { type Token, tokensOf } from '../../../shared/search/tokens';

/** What the wallet holds that a search can name, the most frequent first. */
export interface KnownValues {
  readonly issuer: readonly string[];
  readonly skill: readonly string[];
  readonly tag: readonly string[];
  readonly in: readonly string[];
  readonly year: readonly string[];
  readonly lang: readonly string[];
}

export type Suggestion =
  /** Offers what can stand before a colon. */
  | { readonly kind: 'operator'; readonly operator: Operator; readonly insert: string }
  | { readonly kind: 'value'; readonly operator: Operator; readonly value: string; readonly insert: string };

export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  /** The piece of the text that a suggestion takes the place of. */
  readonly from: number;
  readonly to: number;
}

const atMost = 8;
const valuesForWord = 2;
/** The operators offered before anything is typed: those that most people look for. */
const first: readonly Operator[] = ['issuer', 'skill', 'tag', 'in', 'is', 'has', 'year', 'expires'];
const freeValues = ['issuer', 'skill', 'tag', 'in'] as const;

/** What may be meant at the caret: an operator, a value of the operator that stands there, or a value by itself. */
export function suggestionsFor(typed: string, caret: number, known: KnownValues, vocabulary: Vocabulary): Suggested {
  const token = tokensOf(typed, vocabulary.or).find(
    ({ kind, from, to }) => isText(kind) && from < caret && caret <= to,
  );
  if (token?.kind === 'operator' && caret >= token.at) {
    const operator = operatorNamed(fold(token.name), vocabulary);
    if (operator !== null)
      return { suggestions: valuesFor(operator, token, known, vocabulary), from: token.at, to: token.to };
  }
  if (token === undefined) {
    // At the end of a finished word nothing is meant; before the first, all of them may be.
    const start = typed.trim() === '';
    return {
      suggestions: start ? first.map((one) => operatorSuggestion(one, vocabulary)) : [],
      from: caret,
      to: caret,
    };
  }
  if (token.kind !== 'text' || token.quoted) return { suggestions: [], from: caret, to: caret };
  return { suggestions: forWord(fold(token.text), known, vocabulary).slice(0, atMost), from: token.from, to: token.to };
}

function isText(kind: Token['kind']): boolean {
  return kind === 'text' || kind === 'operator';
}

function forWord(word: string, known: KnownValues, vocabulary: Vocabulary): readonly Suggestion[] {
  const named = operators.filter((operator) => fold(shownName(operator, vocabulary)).startsWith(word));
  const values = freeValues.flatMap((operator) =>
    best(known[operator], word)
      .slice(0, valuesForWord)
      .map((value) => valueSuggestion(operator, value, `${shownName(operator, vocabulary)}:`)),
  );
  return [...named.map((operator) => operatorSuggestion(operator, vocabulary)), ...(word.length > 1 ? values : [])];
}

function valuesFor(
  operator: Operator,
  { value }: { readonly value: string },
  known: KnownValues,
  vocabulary: Vocabulary,
): readonly Suggestion[] {
  const typed = fold(value).trim();
  if (isListOperator(operator)) {
    const shown = valuesOf[operator].map((one) => vocabulary.shown.values[operator].get(one) ?? one);
    return best(shown, typed)
      .map((one) => valueSuggestion(operator, one))
      .slice(0, 16);
  }
  const values = listed(operator, known);
  return best(values, typed)
    .slice(0, atMost)
    .map((one) => valueSuggestion(operator, one));
}

function listed(operator: Operator, known: KnownValues): readonly string[] {
  switch (operator) {
    case 'issuer':
    case 'skill':
    case 'tag':
    case 'in':
    case 'lang':
      return known[operator];
    case 'year':
    case 'before':
    case 'after':
      return known.year;
    default:
      return [];
  }
}

/** Those that begin with it, and then those that have it; the same order within both. */
function best(values: readonly string[], typed: string): readonly string[] {
  if (typed === '') return values;
  const begin: string[] = [];
  const have: string[] = [];
  for (const value of values) {
    const at = fold(value).indexOf(typed);
    if (at === 0) begin.push(value);
    else if (at > 0) have.push(value);
  }
  return [...begin, ...have];
}

function operatorSuggestion(operator: Operator, vocabulary: Vocabulary): Suggestion {
  return { kind: 'operator', operator, insert: `${shownName(operator, vocabulary)}:` };
}

function valueSuggestion(operator: Operator, value: string, before = ''): Suggestion {
  const quoted = /[\s()（）]/u.test(value) ? `"${value.replaceAll('"', ' ')}"` : value;
  return { kind: 'value', operator, value, insert: `${before}${quoted} ` };
}

export function shownName(operator: Operator, vocabulary: Vocabulary): string {
  return vocabulary.shown.operators.get(operator) ?? operator;
}

/** The text with a suggestion put in, and where the caret goes. */
export function inserted(
  typed: string,
  { from, to }: Suggested,
  { insert }: Suggestion,
): { text: string; caret: number } {
  const rest = typed.slice(to);
  const put = insert.endsWith(' ') && rest.startsWith(' ') ? insert.trimEnd() : insert;
  return { text: typed.slice(0, from) + put + rest, caret: from + insert.length };
}
