import { fold } from './fold';
import { canonical, type Operator, operatorNamed, type Vocabulary } from './operators';
import { allOf, anyOf, everything, noneOf, type Query, type Term } from './query';
import { termsFor } from './terms';
import { longestQuery, type Place, type Token, tokensOf } from './tokens';

/** What was not understood. It was searched as plain text, or left out; nothing is refused. */
export type Problem =
  | ({ readonly kind: 'unknown-operator'; readonly name: string } & Place)
  | ({ readonly kind: 'unknown-value'; readonly operator: Operator; readonly value: string } & Place)
  | ({ readonly kind: 'no-value'; readonly operator: Operator } & Place)
  | ({ readonly kind: 'open-quote' } & Place)
  | ({ readonly kind: 'open-group' } & Place)
  | ({ readonly kind: 'too-long' } & Place);

/** A piece of what was typed, for colouring it. */
export interface Span extends Place {
  readonly kind: 'text' | 'quoted' | 'operator' | 'value' | 'not' | 'or' | 'group' | 'problem';
}

export interface Search {
  readonly query: Query;
  readonly problems: readonly Problem[];
  /** In order, without overlap; what is between them is white space. */
  readonly spans: readonly Span[];
}

/** More terms and deeper groups than anybody types are left out, and said. */
const termsAtMost = 100;
const deepest = 12;

/**
 * Reads a search as it is typed:
 *
 * - words in any order, all of which must be there; `"several words"` as whole words in this order
 * - `-` before anything: it must not be there
 * - `OR` (or `|`) between two things: one of them; it binds more tightly than standing side by side
 * - `( … )` around what belongs together
 * - `operator:value`, see {@link operators}; a value with spaces stands in quotes
 *
 * Never fails. A parser of its own, without regular expressions that could be led astray: the time grows with the length.
 */
export function parseSearch(typed: string, vocabulary: Vocabulary = canonical): Search {
  const reader = new Reader(tokensOf(typed, vocabulary.or), vocabulary);
  const query = reader.read();
  if (typed.length > longestQuery) reader.problems.push({ kind: 'too-long', from: longestQuery, to: typed.length });
  return { query, problems: reader.problems, spans: reader.spans };
}

class Reader {
  readonly problems: Problem[] = [];
  readonly spans: Span[] = [];
  readonly #tokens: readonly Token[];
  readonly #vocabulary: Vocabulary;
  #at = 0;
  #depth = 0;
  #terms = 0;

  constructor(tokens: readonly Token[], vocabulary: Vocabulary) {
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
  }

  read(): Query {
    return this.#all();
  }

  /** Things side by side, to the end or to the parenthesis that closes their group. */
  #all(): Query {
    const parts: Query[] = [];
    for (let token = this.#peek(); token !== undefined; token = this.#peek()) {
      if (token.kind !== 'close') parts.push(this.#any());
      else if (this.#depth > 0) break;
      // Its group was too deep to be one.
      else this.#span('group', this.#next() ?? token);
    }
    return allOf(parts);
  }

  /** One thing, or several with “or” between them. An “or” that nothing follows or goes before says nothing. */
  #any(): Query {
    this.#skipOr();
    const parts: Query[] = [];
    if (this.#startsOne()) parts.push(this.#one());
    while (this.#peek()?.kind === 'or') {
      this.#skipOr();
      if (this.#startsOne()) parts.push(this.#one());
    }
    return anyOf(parts);
  }

  #skipOr(): void {
    for (let token = this.#peek(); token?.kind === 'or'; token = this.#peek()) {
      this.#span('or', token);
      this.#at += 1;
    }
  }

  #startsOne(): boolean {
    const kind = this.#peek()?.kind;
    return kind !== undefined && kind !== 'close' && kind !== 'or';
  }

  #one(): Query {
    const token = this.#next();
    switch (token?.kind) {
      case 'not':
        this.#span('not', token);
        return this.#startsOne() ? noneOf(this.#one()) : everything;
      case 'open':
        return this.#group(token);
      case 'text':
        return this.#text(token);
      case 'operator':
        return this.#operator(token);
      default:
        return everything;
    }
  }

  #group(open: Place): Query {
    this.#span('group', open);
    if (this.#depth >= deepest) return this.#tooMuch(open);
    this.#depth += 1;
    const inside = this.#all();
    this.#depth -= 1;
    const close = this.#next();
    if (close) this.#span('group', close);
    else this.problems.push({ kind: 'open-group', from: open.from, to: open.to });
    return inside;
  }

  #text(token: Token & { readonly kind: 'text' }): Query {
    this.#span(token.quoted ? 'quoted' : 'text', token);
    if (token.quoted && !token.whole) this.problems.push({ kind: 'open-quote', from: token.from, to: token.from + 1 });
    return this.#term(token, { kind: 'text', text: token.text, whole: token.whole });
  }

  #operator(token: Token & { readonly kind: 'operator' }): Query {
    const operator = operatorNamed(fold(token.name), this.#vocabulary);
    if (operator === null) return this.#notAnOperator(token);
    this.#spans(token, 'operator', 'value');
    if (token.quoted && !token.whole) this.problems.push({ kind: 'open-quote', from: token.at, to: token.at + 1 });
    const value = fold(token.value).trim();
    if (value === '') {
      this.problems.push({ kind: 'no-value', operator, from: token.from, to: token.to });
      return everything;
    }
    const terms = termsFor(operator, token, value, this.#vocabulary);
    if (terms.length > 0) return anyOf(terms.map((term) => this.#term(token, term)));
    this.spans.pop();
    this.#span('problem', { from: token.at, to: token.to });
    this.problems.push({ kind: 'unknown-value', operator, value: token.value, from: token.from, to: token.to });
    return this.#plainly(token);
  }

  /** `colour:red`, but also an address or a time: plain text. */
  #notAnOperator(token: Token & { readonly kind: 'operator' }): Query {
    const address = token.value.startsWith('//') || /^\d+$/.test(token.name);
    if (address) this.#span('text', token);
    else {
      this.#spans(token, 'problem', 'text');
      this.problems.push({ kind: 'unknown-operator', name: token.name, from: token.from, to: token.at });
    }
    return this.#plainly(token);
  }

  #plainly(token: Token & { readonly kind: 'operator' }): Query {
    return this.#term(token, { kind: 'text', text: `${token.name}:${token.value}`, whole: token.quoted });
  }

  #term(place: Place, term: Term): Query {
    if ('text' in term && fold(term.text).trim() === '') return everything;
    this.#terms += 1;
    return this.#terms > termsAtMost ? this.#tooMuch(place) : term;
  }

  #tooMuch(place: Place): Query {
    if (!this.problems.some(({ kind }) => kind === 'too-long'))
      this.problems.push({ kind: 'too-long', from: place.from, to: place.to });
    return everything;
  }

  #spans(token: Token & { readonly kind: 'operator' }, name: Span['kind'], value: Span['kind']): void {
    this.#span(name, { from: token.from, to: token.at });
    this.#span(value, { from: token.at, to: token.to });
  }

  #span(kind: Span['kind'], { from, to }: Place): void {
    this.spans.push({ kind, from, to });
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #next(): Token | undefined {
    this.#at += 1;
    return this.#tokens[this.#at - 1];
  }
}
