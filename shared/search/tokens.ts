/** Text that stands in the search field from `from` to `to` (UTF-16 units, `to` not included). */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export type Token =
  /** `whole`: in quotes that were closed. */
  | ({ readonly kind: 'text'; readonly text: string; readonly quoted: boolean; readonly whole: boolean } & Place)
  /** `name:value`; `at` is where the value begins. */
  | ({
      readonly kind: 'operator';
      readonly name: string;
      readonly value: string;
      readonly quoted: boolean;
      readonly whole: boolean;
      readonly at: number;
    } & Place)
  | ({ readonly kind: 'not' | 'or' | 'open' | 'close' } & Place);

/** Longer searches are cut: nobody types them. */
export const longestQuery = 10_000;

// An input method of Japanese sets full-width signs, a word processor curly quotes; all are meant alike.
const quotes = '"“”„‟＂«»「」';
const minuses = '-－−–';
const opening = '(（';
const closing = ')）';
const colons = ':：';
const space = /\s/u;
const nameCharacter = /[\p{L}\p{M}\p{N}_-]/u;

/**
 * Cuts what is typed into tokens. Never fails: what cannot be understood is text. One look at each character, so that the
 * time grows with the length alone.
 */
export function tokensOf(typed: string, orWords: ReadonlySet<string>): readonly Token[] {
  const text = typed.slice(0, longestQuery);
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  const is = (signs: string): boolean => at < text.length && signs.includes(text.charAt(at));

  /** What stands in quotes from here; without a closing quote, all that follows. */
  function quotedText(): { readonly text: string; readonly whole: boolean } {
    at += 1;
    const from = at;
    while (at < text.length && !is(quotes)) at += 1;
    const inside = text.slice(from, at).trim();
    const whole = at < text.length;
    if (whole) at += 1;
    return { text: inside, whole };
  }

  /** A word from here, to the next white space, or to the parenthesis that closes a group and no other. */
  function bareText(): string {
    const from = at;
    let open = 0;
    while (at < text.length && !space.test(text.charAt(at))) {
      if (is(opening)) open += 1;
      else if (is(closing)) {
        if (open === 0 && depth > 0) break;
        open -= 1;
      }
      at += 1;
    }
    return text.slice(from, at);
  }

  /** The end of the operator's name that begins here; null where none does. */
  function nameEnd(): number | null {
    let end = at;
    while (end < text.length && nameCharacter.test(text.charAt(end))) end += 1;
    return end > at && end < text.length && colons.includes(text.charAt(end)) ? end : null;
  }

  while (at < text.length) {
    const from = at;
    if (space.test(text.charAt(at))) {
      at += 1;
    } else if (is(minuses)) {
      while (is(minuses)) at += 1;
      const stands = at < text.length && !space.test(text.charAt(at));
      if (stands) tokens.push({ kind: 'not', from, to: at });
    } else if (is(opening)) {
      at += 1;
      depth += 1;
      tokens.push({ kind: 'open', from, to: at });
    } else if (is(closing)) {
      at += 1;
      if (depth > 0) tokens.push({ kind: 'close', from, to: at });
      depth = Math.max(0, depth - 1);
    } else if (is(quotes)) {
      const { text: inside, whole } = quotedText();
      tokens.push({ kind: 'text', text: inside, quoted: true, whole, from, to: at });
    } else {
      const end = nameEnd();
      if (end === null) {
        const word = bareText();
        const or = word === 'OR' || word === '|' || orWords.has(word);
        if (or) tokens.push({ kind: 'or', from, to: at });
        else tokens.push({ kind: 'text', text: word, quoted: false, whole: false, from, to: at });
      } else {
        const name = text.slice(at, end);
        at = end + 1;
        const value = at;
        const quoted = is(quotes);
        const read = quoted ? quotedText() : { text: bareText(), whole: false };
        tokens.push({ kind: 'operator', name, value: read.text, quoted, whole: read.whole, at: value, from, to: at });
      }
    }
  }
  return tokens;
}
