import type { TFunction } from 'i18next';
import { fold } from '../../../shared/search/fold';
import {
  type ListOperator,
  operators,
  type Operator,
  valuesOf,
  type Vocabulary,
} from '../../../shared/search/operators';

const known = new WeakMap<TFunction, Vocabulary>();

/** The same as {@link vocabularyOf}, put together once for a language. */
export function vocabularyIn(t: TFunction): Vocabulary {
  const found = known.get(t) ?? vocabularyOf(t);
  known.set(t, found);
  return found;
}

/**
 * The words of searches in the reader's language: each message is one word, or several with a bar between them, of which
 * the first is shown. Queries are kept in words that are the same in every language.
 */
export function vocabularyOf(t: TFunction): Vocabulary {
  const shownOperators = new Map<Operator, string>();
  const readOperators = new Map<string, Operator>();
  for (const operator of operators) {
    const words = wordsIn(t(`search:operator.${operator}`));
    if (words[0] !== undefined) shownOperators.set(operator, words[0]);
    for (const word of words) readOperators.set(fold(word), operator);
  }
  const shown = { is: new Map(), has: new Map(), class: new Map(), level: new Map() } as const;
  const read = { is: new Map(), has: new Map(), class: new Map(), level: new Map() } as const;
  for (const [operator, values] of Object.entries(valuesOf) as [ListOperator, readonly string[]][]) {
    for (const value of values) {
      const words = wordsIn(t(`search:value.${operator}.${value}`));
      if (words[0] !== undefined) shown[operator].set(value, words[0]);
      for (const word of words) read[operator].set(fold(word), value);
    }
  }
  const or = wordsIn(t('search:or'));
  return {
    operators: readOperators,
    values: read,
    or: new Set(or),
    shown: { operators: shownOperators, values: shown, or: or[0] ?? 'OR' },
  };
}

/** A word of a search has neither spaces nor signs that mean something in it. */
function wordsIn(message: string): readonly string[] {
  return message
    .split('|')
    .map((word) => word.trim())
    .filter((word) => /^[\p{L}\p{M}\p{N}-]+$/u.test(word));
}
