import type { AchievementClass, AchievementLevel } from '../classification';
import { isDate, parseDates } from './dates';
import { isListOperator, type ListOperator, type Operator, valuesNamed, type Vocabulary } from './operators';
import type { HasValue, IsValue, Term, TextField } from './query';

const textFields: ReadonlySet<Operator> = new Set<TextField>(['issuer', 'skill', 'tag', 'in', 'name', 'notes']);

/** What an operator and its (folded) value ask for: one of these. Empty where the value is none of its own. */
export function termsFor(
  operator: Operator,
  { value: text, whole }: { readonly value: string; readonly whole: boolean },
  value: string,
  vocabulary: Vocabulary,
): readonly Term[] {
  if (textFields.has(operator)) return [{ kind: 'field', field: operator as TextField, text, whole }];
  if (isListOperator(operator)) return valuesNamed(operator, value, vocabulary).map((one) => listTerm(operator, one));
  switch (operator) {
    case 'lang':
      return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/.test(value) ? [{ kind: 'lang', value }] : [];
    case 'expires':
      if (value === 'never') return [{ kind: 'never-expires' }];
      return dates('expires', parseDates(value));
    case 'year':
      return dates('issued', parseDates(value));
    case 'before':
    case 'after':
      return isDate(value) ? [{ kind: 'date', of: 'issued', relation: operator, from: value, to: value }] : [];
    case 'expires-before':
    case 'expires-after': {
      const relation = operator === 'expires-before' ? 'before' : 'after';
      return isDate(value) ? [{ kind: 'date', of: 'expires', relation, from: value, to: value }] : [];
    }
    default:
      return [];
  }
}

function dates(of: 'issued' | 'expires', read: ReturnType<typeof parseDates>): readonly Term[] {
  return read === null ? [] : [{ kind: 'date', of, ...read }];
}

function listTerm(operator: ListOperator, value: string): Term {
  switch (operator) {
    case 'is':
      return { kind: 'is', value: value as IsValue };
    case 'has':
      return { kind: 'has', value: value as HasValue };
    case 'class':
      return { kind: 'class', value: value as AchievementClass };
    case 'level':
      return { kind: 'level', value: value as AchievementLevel };
  }
}
