import { isPng } from '../../shared/png';

/** What the first bytes say. Names of formats are proper names, the same in every language. */
export type Sniffed =
  | { readonly kind: 'png' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'archive'; readonly name: string }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'text' };

type Magic = readonly [offset: number, bytes: string, sniffed: Sniffed];

const zip: Sniffed = { kind: 'zip' };
const archive = (name: string): Sniffed => ({ kind: 'archive', name });
const other = (name: string): Sniffed => ({ kind: 'other', name });

/** Signatures as Latin-1 text, most common first. */
const magics: readonly Magic[] = [
  [0, '\xff\xd8\xff', other('JPEG')],
  [0, 'GIF8', other('GIF')],
  [8, 'WEBP', other('WebP')],
  [4, 'ftypavif', other('AVIF')],
  [4, 'ftyphei', other('HEIC')],
  [4, 'ftyp', other('MP4')],
  [0, '%PDF-', { kind: 'pdf' }],
  [0, 'BM', other('BMP')],
  [0, 'II*\0', other('TIFF')],
  [0, 'MM\0*', other('TIFF')],
  [0, '\0\0\x01\0', other('ICO')],
  [0, 'SQLite format 3\0', other('SQLite')],
  [0, '\x7fELF', other('ELF')],
  [0, 'PK\x03\x04', zip],
  [0, 'PK\x05\x06', zip],
  [0, '\x1f\x8b', archive('gzip')],
  [0, '7z\xbc\xaf\x27\x1c', archive('7-Zip')],
  [0, 'Rar!\x1a\x07', archive('RAR')],
  [0, '\xfd7zXZ\0', archive('xz')],
  [0, '\x28\xb5\x2f\xfd', archive('Zstandard')],
  [257, 'ustar', archive('tar')],
];

/** Tells a file by its content; its name and the type a server claims are never asked. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (isPng(bytes)) return { kind: 'png' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString('latin1');
  const magic = magics.find(([offset, signature]) => head.startsWith(signature, offset));
  return magic?.[2] ?? { kind: 'text' };
}
