import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** One code in a picture: what it says, and where it stands, as corners in pixels. */
export interface Code {
  readonly text: string;
  readonly corners: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels as one byte of brightness each, row after row. */
export interface GrayFrame {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

/** What the decoder said, before parts of one message were put together. */
export interface RawCode extends Code {
  readonly sequence: { readonly id: string; readonly index: number; readonly size: number } | null;
}

/** More codes than this in one picture are a test sheet. */
export const mostCodes = 32;

const library = () => import('zxing-wasm/reader');
let loaded: Promise<Awaited<ReturnType<typeof library>>> | null = null;

/** SECURITY: the decoder's own file from beside its code; the library would otherwise fetch it from a public server. */
async function load() {
  const decoder = await library();
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = await readFile(file);
  await decoder.prepareZXingModule({
    overrides: {
      wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset, wasmBinary.byteOffset + wasmBinary.length),
    },
    fireImmediately: true,
  });
  return decoder;
}

/**
 * Finds QR codes (also small and upside-down ones) in an encoded picture (PNG, JPEG, GIF, BMP) or in a frame. Null where
 * the picture cannot be decoded. The caller has checked its size: decoding costs memory by its pixels.
 */
export async function decodeCodes(picture: Uint8Array | GrayFrame): Promise<readonly RawCode[] | null> {
  loaded ??= load();
  const { readBarcodes } = await loaded;
  const results = await readBarcodes(picture instanceof Uint8Array ? picture : asImage(picture), {
    formats: ['QRCode', 'MicroQRCode'],
    textMode: 'Plain',
    maxNumberOfSymbols: mostCodes,
  });
  // What could not be decoded comes back as one result that says so.
  if (results.some(({ error }) => error.startsWith('Failed to load'))) return null;
  return results
    .filter(({ isValid }) => isValid)
    .map(({ bytes, text, position, sequenceId, sequenceIndex, sequenceSize }) => ({
      text: utf8(bytes) ?? text,
      corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
      sequence: sequenceSize > 1 ? { id: sequenceId, index: sequenceIndex, size: sequenceSize } : null,
    }));
}

/** Most writers put UTF-8 into a code without saying so; null where it is none. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The library takes colour pictures; the shape is `ImageData`, which Node does not have. */
function asImage({ width, height, gray }: GrayFrame): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(data.buffer);
  for (let index = 0; index < words.length; index += 1)
    words[index] = (gray[index] ?? 255) * 0x01_01_01 + 0xff_00_00_00;
  return { width, height, data, colorSpace: 'srgb' };
}
