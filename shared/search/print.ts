import { canonical, operatorNamed, type Operator, type Vocabulary } from './operators';
import type { DateTerm, Query, Term } from './query';
import { fold } from './fold';
import { tokensOf } from './tokens';

/**
 * A query as it is typed. Reading it again gives the same query; with no vocabulary, in the form that is kept, which is
 * the same in every language.
 */
export function printQuery(query: Query, vocabulary: Vocabulary = canonical): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return query.parts.map((part) => printQuery(part, vocabulary)).join(' ');
    case 'or':
      return query.parts.map((part) => grouped(part, part.kind === 'and', vocabulary)).join(` ${vocabulary.shown.or} `);
    case 'not':
      return `-${grouped(query.part, ['and', 'or', 'not'].includes(query.part.kind), vocabulary)}`;
    default:
      return printTerm(query, vocabulary);
  }
}

function grouped(part: Query, inParentheses: boolean, vocabulary: Vocabulary): string {
  const printed = printQuery(part, vocabulary);
  return inParentheses ? `(${printed})` : printed;
}

function printTerm(term: Term, vocabulary: Vocabulary): string {
  const named = (operator: Operator, value: string): string =>
    `${vocabulary.shown.operators.get(operator) ?? operator}:${value}`;
  switch (term.kind) {
    case 'text':
      return term.whole || !standsAlone(term.text, vocabulary) ? quoted(term.text) : term.text;
    case 'field':
      return named(term.field, term.whole || needsQuotes(term.text) ? quoted(term.text) : term.text);
    case 'is':
    case 'has':
    case 'class':
    case 'level':
      return named(term.kind, vocabulary.shown.values[term.kind].get(term.value) ?? term.value);
    case 'lang':
      return named('lang', term.value);
    case 'never-expires':
      return named('expires', 'never');
    case 'date':
      return printDate(term, named);
  }
}

const signs = { until: '<=', since: '>=', before: '<', after: '>' } as const;

function printDate(term: DateTerm, named: (operator: Operator, value: string) => string): string {
  const { of, relation, from, to } = term;
  const operator = of === 'issued' ? 'year' : 'expires';
  if (relation === 'in') return named(operator, from === to ? from : `${from}..${to}`);
  if (of === 'issued' && (relation === 'before' || relation === 'after')) return named(relation, from);
  return named(operator, `${signs[relation]}${from}`);
}

/** A quote inside would end it, and no badge is known by one: what looked like an operator can have brought it. */
function quoted(text: string): string {
  return `"${text
    .replace(/["“”„‟＂«»「」]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()}"`;
}

/** A value that would end too early without quotes, or take a parenthesis behind it for its own. */
function needsQuotes(value: string): boolean {
  let open = 0;
  for (const character of value) {
    if ('(（'.includes(character)) open += 1;
    if (')）'.includes(character)) open -= 1;
    if (open < 0) return true;
  }
  return open > 0 || /\s/u.test(value);
}

/** Whether a text that was not in quotes is read as the same text again. */
function standsAlone(text: string, vocabulary: Vocabulary): boolean {
  if (needsQuotes(text)) return false;
  const [token, ...more] = tokensOf(text, vocabulary.or);
  if (token === undefined || more.length > 0) return false;
  if (token.kind === 'text') return !token.quoted;
  // Something with a colon stays text as long as no operator has that name.
  if (token.kind !== 'operator' || token.quoted || `${token.name}:${token.value}` !== text) return false;
  return operatorNamed(fold(token.name), vocabulary) === null;
}
