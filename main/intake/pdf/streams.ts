import { inflateSync } from 'node:zlib';
import { hexText, type PdfDict, type PdfValue } from './syntax';

/** How much may still be unfolded out of one file. */
export interface InflateBudget {
  left: number;
}

function filtersOf(dict: PdfDict): readonly string[] {
  const filter: PdfValue | undefined = dict.entries.get('Filter') ?? dict.entries.get('F');
  const list = filter?.kind === 'array' ? filter.items : filter ? [filter] : [];
  return list.map((entry) => (entry.kind === 'name' ? entry.name : ''));
}

/** ISO 32000-2, 7.4.2. */
function fromHex(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data).toString('latin1').split('>', 1)[0] ?? '';
  return Buffer.from(hexText(text), 'latin1');
}

/** ISO 32000-2, 7.4.3. */
function fromBase85(data: Uint8Array): Uint8Array {
  const text =
    Buffer.from(data)
      .toString('latin1')
      .replace(/^\s*<~/, '')
      .split('~', 1)[0] ?? '';
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (count: number): void => {
    let value = 0;
    for (let index = 0; index < 5; index += 1) value = (value * 85 + (group[index] ?? 84)) >>> 0;
    for (let index = 0; index < count; index += 1) bytes.push((value >>> (24 - index * 8)) & 0xff);
    group = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (code >= 0x21 && code <= 0x75) group.push(code - 0x21);
    if (group.length === 5) flush(4);
  }
  if (group.length > 1) flush(group.length - 1);
  return Uint8Array.from(bytes);
}

/**
 * The bytes a stream stands for; null where it is packed in a way no badge is, or damaged.
 * SECURITY: inflating takes from one budget for the whole file and stops when it is used up, whatever the streams claim.
 */
export function decodeStream(dict: PdfDict, data: Uint8Array, budget: InflateBudget): Uint8Array | null {
  let bytes = data;
  for (const filter of filtersOf(dict)) {
    if (bytes.length > budget.left) return null;
    switch (filter) {
      case 'FlateDecode':
      case 'Fl':
        try {
          bytes = inflateSync(bytes, { maxOutputLength: Math.max(budget.left, 1) });
        } catch (error) {
          // What runs past the budget ends it: the next stream may not try again.
          if (error instanceof RangeError) budget.left = 0;
          return null;
        }
        break;
      case 'ASCIIHexDecode':
      case 'AHx':
        bytes = fromHex(bytes);
        break;
      case 'ASCII85Decode':
      case 'A85':
        bytes = fromBase85(bytes);
        break;
      default:
        return null;
    }
    budget.left -= bytes.length;
  }
  return dict.entries.has('DecodeParms') && predicted(dict) ? null : bytes;
}

/** Predictors are for pictures and cross-references; nobody attaches a file with one. */
function predicted(dict: PdfDict): boolean {
  const parms = dict.entries.get('DecodeParms');
  const all = parms?.kind === 'array' ? parms.items : parms ? [parms] : [];
  return all.some((entry) => {
    const predictor = entry.kind === 'dict' ? entry.entries.get('Predictor') : undefined;
    return predictor?.kind === 'number' && predictor.value > 1;
  });
}
