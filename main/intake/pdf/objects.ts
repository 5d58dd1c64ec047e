import { decodeStream, type InflateBudget } from './streams';
import { type PdfDict, PdfReader, type PdfValue } from './syntax';

export interface PdfLimits {
  readonly objects: number;
  readonly values: number;
  readonly inflatedBytes: number;
}

/** An object of the file that is a dictionary, with its stream where it has one. */
export interface PdfObject {
  readonly dict: PdfDict;
  /** Where the stream's data stands in the file, still packed; null for a dictionary alone. */
  readonly data: { readonly start: number; readonly end: number } | null;
}

export type PdfFile =
  | {
      readonly kind: 'read';
      readonly objects: ReadonlyMap<number, PdfObject>;
      readonly trailers: readonly PdfDict[];
      readonly decode: (object: PdfObject) => Uint8Array | null;
    }
  | { readonly kind: 'too-complex' }
  | { readonly kind: 'encrypted' };

const opening = /obj|trailer/g;
const numbered = /(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}$/;
/** Two numbers and the space around them: what stands before `obj`. */
const longestNumbering = 31;

/** The number of the object that opens at `at`; null where the word is part of another, such as `endobj`. */
function numberBefore(text: string, at: number): number | null {
  if (text.charCodeAt(at - 1) > 0x20) return null;
  const found = numbered.exec(text.slice(Math.max(0, at - longestNumbering), at));
  return found ? Number(found[1]) : null;
}

const streamEnd = /[\0\t\n\f\r ]{0,8}endstream/y;

export const nameOf = (value: PdfValue | undefined): string | null => (value?.kind === 'name' ? value.name : null);
const numberOf = (value: PdfValue | undefined): number | null => (value?.kind === 'number' ? value.value : null);

/** The dictionaries that lead to a badge: what may hold files or properties. Pages, fonts and drawings are passed over. */
function isKept(dict: PdfDict, data: PdfObject['data']): boolean {
  if (data === null) return true;
  const type = nameOf(dict.entries.get('Type'));
  // Pictures and the pages' drawing are most of a file; an embedded file may lack its type, but is never one of them.
  return type !== 'XObject' && type !== 'Pattern' && !dict.entries.has('FunctionType');
}

/**
 * Reads a PDF from front to back, as one does where the cross-references are damaged (ISO 32000-2, Annex I.2): each object
 * where it stands, the later of two with one number, and the objects packed into object streams (7.5.7). Nothing is drawn,
 * run or fetched. `keep` says which objects are wanted.
 * SECURITY: objects, values and unfolded bytes are counted; no reference is followed here, so none can lead in a circle.
 */
export function scanPdf(bytes: Uint8Array, limits: PdfLimits, keep = isKept): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const values = { left: limits.values };
  const inflating: InflateBudget = { left: limits.inflatedBytes };
  const objects = new Map<number, PdfObject>();
  const trailers: PdfDict[] = [];
  const packed: PdfObject[] = [];
  const decode = ({ dict, data }: PdfObject): Uint8Array | null =>
    data && decodeStream(dict, bytes.subarray(data.start, data.end), inflating);

  opening.lastIndex = 0;
  let count = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const number = found[0] === 'obj' ? numberBefore(text, found.index) : null;
    if (number === null && found[0] === 'obj') continue;
    const reader = new PdfReader(text, opening.lastIndex, values);
    const value = reader.value();
    if (values.left < 0 || ++count > limits.objects) return { kind: 'too-complex' };
    const data = value.kind === 'dict' && number !== null ? streamAt(reader, value) : null;
    opening.lastIndex = Math.max(reader.at, data?.end ?? 0);
    if (value.kind !== 'dict') continue;
    const type = nameOf(value.entries.get('Type'));
    if (number === null || type === 'XRef') trailers.push(value);
    if (number === null) continue;
    const object = { dict: value, data };
    if (type === 'ObjStm') packed.push(object);
    else if (keep(value, data)) objects.set(number, object);
  }
  // Strings and streams of an encrypted file are noise; what is not encrypted in it is not where badges are.
  if (trailers.some((trailer) => trailer.entries.has('Encrypt'))) return { kind: 'encrypted' };
  for (const stream of packed) {
    const inside = decode(stream);
    if (inside) count += unpackObjects(stream.dict, inside, values, objects, limits.objects - count);
    if (values.left < 0 || count > limits.objects) return { kind: 'too-complex' };
  }
  return { kind: 'read', objects, trailers, decode };
}

/** The data behind `stream`: as long as the dictionary says where that is right, else up to `endstream`. */
function streamAt(reader: PdfReader, dict: PdfDict): PdfObject['data'] {
  reader.skipSpace();
  if (!reader.take('stream')) return null;
  if (!reader.take('\r\n')) reader.take('\n');
  const start = reader.at;
  const length = numberOf(dict.entries.get('Length'));
  if (length !== null && length >= 0) {
    streamEnd.lastIndex = start + length;
    if (streamEnd.test(reader.text)) return { start, end: start + length };
  }
  const end = reader.text.indexOf('endstream', start);
  return { start, end: end === -1 ? reader.text.length : end };
}

/** ISO 32000-2, 7.5.7: pairs of number and offset, then the objects. Those that stand in the open win over these. */
function unpackObjects(
  dict: PdfDict,
  inside: Uint8Array,
  values: { left: number },
  objects: Map<number, PdfObject>,
  room: number,
): number {
  const text = Buffer.from(inside.buffer, inside.byteOffset, inside.byteLength).toString('latin1');
  const count = numberOf(dict.entries.get('N')) ?? 0;
  const first = numberOf(dict.entries.get('First')) ?? 0;
  const header = new PdfReader(text, 0, values);
  for (let index = 0; index < count; index += 1) {
    if (index > room || values.left < 0) return index + 1;
    const number = numberOf(header.value());
    const offset = numberOf(header.value());
    if (number === null || offset === null) return index;
    const value = new PdfReader(text, first + offset, values).value();
    if (value.kind === 'dict' && !objects.has(number)) objects.set(number, { dict: value, data: null });
  }
  return count;
}
