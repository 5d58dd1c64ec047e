/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Kinds of pictures whose codes are read; each is told by its first bytes. */
export type PictureFormat = 'PNG' | 'JPEG' | 'GIF' | 'BMP' | 'WebP' | 'AVIF';

type At = (offset: number, text: string) => boolean;

/** Of these Chromium draws what the decoder cannot read itself. */
export const drawnFormats: Readonly<Partial<Record<PictureFormat, string>>> = {
  WebP: 'image/webp',
  AVIF: 'image/avif',
};

export interface SizedPicture extends PictureSize {
  readonly format: PictureFormat;
}

/**
 * What the header of a picture says of its size, without decoding anything. Null for what is no picture of these kinds or
 * has no readable header. AVIF keeps its size deep in boxes: the `ispe` box is looked for within the first kilobytes.
 */
export function sizedPicture(bytes: Uint8Array): SizedPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8300)).toString('latin1');
  const at: At = (offset, text) => head.startsWith(text, offset);
  const sized = (format: PictureFormat, width: number, height: number): SizedPicture | null =>
    width > 0 && height > 0 ? { format, width, height } : null;

  if (at(0, '\x89PNG') && bytes.length >= 24) return sized('PNG', view.getUint32(16), view.getUint32(20));
  if (at(0, 'GIF8') && bytes.length >= 10) return sized('GIF', view.getUint16(6, true), view.getUint16(8, true));
  if (at(0, 'BM') && bytes.length >= 26) {
    return sized('BMP', Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
  }
  if (at(0, '\xff\xd8\xff')) {
    const size = jpegSize(view);
    return size && sized('JPEG', size.width, size.height);
  }
  if (at(0, 'RIFF') && at(8, 'WEBP') && bytes.length >= 30) {
    const size = webpSize(view, at);
    return size && sized('WebP', size.width, size.height);
  }
  if (at(4, 'ftypavif')) {
    const size = avifSize(view, at);
    return size && sized('AVIF', size.width, size.height);
  }
  return null;
}

/** The frame header (SOFn) of a JPEG: segments are stepped over by their lengths (ITU-T T.81, B.2). */
function jpegSize(view: DataView): PictureSize | null {
  let offset = 2;
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return null;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    if (marker === 0xd9 || marker === 0xda) return null;
    const bare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    offset += bare ? 2 : 2 + view.getUint16(offset + 2);
  }
  return null;
}

function webpSize(view: DataView, at: At): PictureSize | null {
  if (at(12, 'VP8X')) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (at(12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (at(12, 'VP8 ')) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}

function uint24(view: DataView, offset: number): number {
  return view.getUint8(offset) | (view.getUint8(offset + 1) << 8) | (view.getUint8(offset + 2) << 16);
}

function avifSize(view: DataView, at: At): PictureSize | null {
  const end = Math.min(view.byteLength - 16, 8192);
  for (let offset = 0; offset < end; offset += 1) {
    if (at(offset, 'ispe')) return { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
  }
  return null;
}
