/** A value of a PDF file (ISO 32000-2, 7.3). Strings are the bytes as Latin-1 text. */
export type PdfValue =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDict
  /** `true`, `false`, `null`, operators, and anything that is not understood. */
  | { readonly kind: 'other' };

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

const other: PdfValue = { kind: 'other' };
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const reference = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z0-9])/y;
const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/** Nesting beyond this is no file anybody made. */
const deepest = 64;

/**
 * Reads values one after the other, from a position on. Every step moves forward, so reading ends with the text;
 * `budget` counts values down and, once used up, everything left reads as `other` at the end of the text.
 */
export class PdfReader {
  constructor(
    readonly text: string,
    public at: number,
    private readonly budget: { left: number },
  ) {}

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  skipSpace(): void {
    this.match(space);
  }

  /** Whether this word stands here; if so it is stepped over. */
  take(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  value(depth = 0): PdfValue {
    const start = this.at;
    this.skipSpace();
    const value = this.next(depth);
    // What is read again and again is paid for each time: a long text counts as the many values it could have been.
    if (value.kind !== 'array' && value.kind !== 'dict') this.budget.left -= (this.at - start) >> 5;
    return value;
  }

  private next(depth: number): PdfValue {
    this.budget.left -= 1;
    if (this.budget.left < 0 || depth > deepest) {
      this.at = this.text.length;
      return other;
    }
    const char = this.text[this.at];
    if (char === '/') return { kind: 'name', name: this.name() };
    if (char === '(') return { kind: 'string', text: this.literal() };
    if (char === '[') return this.array(depth);
    if (char === '<') return this.text[this.at + 1] === '<' ? this.dict(depth) : { kind: 'string', text: this.hex() };
    const ref = this.match(reference);
    if (ref) return { kind: 'ref', number: Number(ref[1]) };
    const digits = this.match(number);
    if (digits) return { kind: 'number', value: Number(digits[0]) };
    if (!this.match(regular)) this.at += 1;
    return other;
  }

  private name(): string {
    this.at += 1;
    const written = this.match(regular)?.[0] ?? '';
    return written.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  private array(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length || this.take(']')) return { kind: 'array', items };
      items.push(this.value(depth + 1));
    }
  }

  private dict(depth: number): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length || this.take('>>')) return { kind: 'dict', entries };
      const key = this.value(depth + 1);
      this.skipSpace();
      if (key.kind === 'name' && !this.text.startsWith('>>', this.at)) entries.set(key.name, this.value(depth + 1));
    }
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at);
    const stop = end === -1 ? this.text.length : end;
    const digits = this.text.slice(this.at + 1, stop);
    this.at = stop + 1;
    return hexText(digits);
  }

  /** ISO 32000-2, 7.3.4.2: brackets nest, a backslash escapes. */
  private literal(): string {
    let open = 1;
    let end = this.at + 1;
    for (; end < this.text.length; end += 1) {
      const char = this.text.charCodeAt(end);
      if (char === 0x5c) end += 1;
      else if (char === 0x28) open += 1;
      else if (char === 0x29 && --open === 0) break;
    }
    const body = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return body.includes('\\') ? unescaped(body) : body;
  }
}

const digitOf = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** Pairs of hexadecimal digits, anything else between them passed over; a last one alone has a zero after it. */
export function hexText(digits: string): string {
  const bytes = Buffer.alloc((digits.length >> 1) + 1);
  let count = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digitOf(digits.charCodeAt(index));
    if (digit === -1) continue;
    bytes[count >> 1] = (bytes[count >> 1] ?? 0) | (count % 2 === 0 ? digit << 4 : digit);
    count += 1;
  }
  return bytes.toString('latin1', 0, (count + 1) >> 1);
}

const backslash = 0x5c;
const isOctal = (code: number): boolean => code >= 0x30 && code <= 0x37;

/** Escapes of a literal string, in one pass: such a text may be all backslashes and megabytes long. */
function unescaped(body: string): string {
  const bytes = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    let code = body.charCodeAt(at);
    if (code === backslash) {
      at += 1;
      code = body.charCodeAt(at);
      if (isOctal(code)) {
        let value = 0;
        const stop = at + 3;
        while (at < stop && isOctal(body.charCodeAt(at))) value = value * 8 + digitOf(body.charCodeAt(at++));
        at -= 1;
        code = value & 0xff;
      } else if (code === 0x0d || code === 0x0a) {
        if (code === 0x0d && body.charCodeAt(at + 1) === 0x0a) at += 1;
        continue;
      } else code = escapes[body[at] ?? ''] ?? code;
      if (Number.isNaN(code)) break;
    }
    bytes[length++] = code;
  }
  return bytes.toString('latin1', 0, length);
}

const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c };
