/**
 * A text chunk of a PNG taken apart (W3C PNG, section 11.3.3): `tEXt`, `zTXt` or `iTXt`. The text is still bytes:
 * inflating is the caller's, with a limit.
 */
export interface PngText {
  readonly keyword: string;
  /** What the standard says the bytes are in; files in the wild do not always keep to it. */
  readonly encoding: 'latin1' | 'utf-8';
  /** Whether the bytes are a zlib stream. */
  readonly compressed: boolean;
  readonly text: Uint8Array;
}

/** The standard allows 79; more is looked at, so that a long keyword is not mistaken for damage. */
const maximumKeyword = 255;

function untilNull(data: Uint8Array, from: number, limit: number): number | null {
  const end = data.subarray(from, from + limit + 1).indexOf(0);
  return end === -1 ? null : from + end;
}

/** Takes a text chunk apart by its type and data; null where it is another chunk or ends too soon. */
export function readPngText(type: string, data: Uint8Array): PngText | null {
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return null;
  const keywordEnd = untilNull(data, 0, maximumKeyword);
  if (keywordEnd === null) return null;
  const keyword = String.fromCharCode(...data.subarray(0, keywordEnd));
  const rest = keywordEnd + 1;
  if (type === 'tEXt') return { keyword, encoding: 'latin1', compressed: false, text: data.subarray(rest) };
  if (type === 'zTXt') {
    if (data[rest] !== 0) return null;
    return { keyword, encoding: 'latin1', compressed: true, text: data.subarray(rest + 1) };
  }
  const compressed = data[rest] === 1;
  if (compressed && data[rest + 1] !== 0) return null;
  const languageEnd = untilNull(data, rest + 2, data.length);
  const translatedEnd = languageEnd === null ? null : untilNull(data, languageEnd + 1, data.length);
  if (translatedEnd === null) return null;
  return { keyword, encoding: 'utf-8', compressed, text: data.subarray(translatedEnd + 1) };
}

/** Data of an uncompressed `iTXt` chunk without language: the only form bakers may write (OB 3.0, "PNG"). */
export function pngInternationalText(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`);
}
