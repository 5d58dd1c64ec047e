/** Texts in the order of a language, which takes long to tell: so what was told once is remembered. */
export interface TextOrder {
  readonly compare: (a: string, b: string) => number;
  /** The place of each text among these, equal for such as are equal in the language. */
  readonly ranks: (texts: readonly string[]) => ReadonlyMap<string, number>;
}

/** From so many new texts on, sorting all again is faster than finding the place of each. */
const fewNew = 64;

export function createTextOrder(collator: Intl.Collator): TextOrder {
  let inOrder: readonly string[] = [];
  let ranks: ReadonlyMap<string, number> = new Map();
  const compare = (a: string, b: string): number => (a === b ? 0 : collator.compare(a, b));
  return {
    compare,
    ranks: (texts) => {
      const fresh = [...new Set(texts)].filter((text) => !ranks.has(text));
      if (fresh.length > 0) {
        inOrder =
          fresh.length > fewNew
            ? [...inOrder, ...fresh].sort(compare)
            : fresh.reduce((all, text) => inserted(all, text, compare), inOrder);
        ranks = numbered(inOrder, compare);
      }
      return ranks;
    },
  };
}

function inserted(
  texts: readonly string[],
  text: string,
  compare: (a: string, b: string) => number,
): readonly string[] {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(texts[middle] ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return [...texts.slice(0, low), text, ...texts.slice(low)];
}

function numbered(texts: readonly string[], compare: (a: string, b: string) => number): ReadonlyMap<string, number> {
  let rank = 0;
  return new Map(
    texts.map((text, at) => {
      const before = texts[at - 1];
      if (before !== undefined && compare(before, text) !== 0) rank = at;
      return [text, rank] as const;
    }),
  );
}
