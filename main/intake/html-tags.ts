/** What of a page a machine reads: the elements that name or hold data. Everything else is passed over. */
export interface PageTag {
  readonly name: 'link' | 'meta' | 'script';
  /** Names in lower case; character references in the values are resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text inside a `script`, unchanged; empty for the others. */
  readonly body: string;
}

/** A tag longer than this holds no address anybody needs. */
const longestTag = 8192;
const attribute = /([^\s"'<>/=]{1,128})(?:\s{0,32}=\s{0,32}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const references: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

function resolved(value: string): string {
  return value.replace(/&(?:(amp|quot|apos|lt|gt)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return references[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const none: ReadonlyMap<string, string> = new Map();

function attributesOf(inside: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of inside.matchAll(attribute)) {
    const key = name?.toLowerCase() ?? '';
    if (!found.has(key)) found.set(key, resolved(double ?? single ?? bare ?? ''));
  }
  return found;
}

/** Where a tag that opens at `start` ends: the first `>` outside quotes; -1 where it never does. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  const stop = Math.min(text.length, start + longestTag);
  for (let at = start; at < stop; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return -1;
}

/**
 * Steps through a page once, from front to back, as text; ends after `limit` elements.
 * SECURITY: nothing is built, run or fetched; comments and the insides of scripts and styles are never read as tags, and
 * no pattern here can be made to look at the same text twice.
 */
export function* pageTags(text: string, limit: number): Generator<PageTag> {
  const opening = /<(?:!--|(link|meta|script|style)(?=[\s/>]))/gi;
  // One lower-case copy to search for ends in: `</SCRIPT>` ends a script, too. Not of letters that change their length.
  const folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let count = 0; count < limit; count += 1) {
    const match = opening.exec(text);
    if (!match) return;
    const name = match[1]?.toLowerCase();
    if (name === undefined) {
      const end = text.indexOf('-->', match.index + 2);
      if (end === -1) return;
      opening.lastIndex = end + 3;
      continue;
    }
    const start = match.index + 1 + name.length;
    const end = tagEnd(text, start);
    if (end === -1) {
      opening.lastIndex = start + longestTag;
      continue;
    }
    opening.lastIndex = end + 1;
    const tag = { attributes: name === 'style' ? none : attributesOf(text.slice(start, end)) };
    if (name === 'link' || name === 'meta') {
      yield { ...tag, name, body: '' };
      continue;
    }
    const close = folded.indexOf(`</${name}`, end);
    if (close === -1) return;
    opening.lastIndex = close;
    if (name === 'script') yield { ...tag, name, body: text.slice(end + 1, close) };
  }
}
