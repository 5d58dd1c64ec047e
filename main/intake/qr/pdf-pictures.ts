import { limits } from '../limits';
import { nameOf, type PdfObject } from '../pdf/objects';
import type { PdfValue } from '../pdf/syntax';
import type { GrayFrame } from './decoder';
import { sizedPicture } from './picture-size';

/** A picture of a PDF as the decoder takes it. */
export type Embedded =
  | { readonly kind: 'encoded'; readonly bytes: Uint8Array }
  | { readonly kind: 'frame'; readonly frame: GrayFrame };

interface Parts {
  readonly bytes: Uint8Array;
  readonly decode: (object: PdfObject) => Uint8Array | null;
  readonly objects: ReadonlyMap<number, PdfObject>;
}

const numberOf = (value: PdfValue | undefined): number | null => (value?.kind === 'number' ? value.value : null);

/**
 * A picture object (ISO 32000-2, 8.9.5) that is a JPEG or plain samples of 1 or 8 bits in grey, RGB, CMYK or a palette;
 * null for every other kind, and for one that is too large or tiny.
 */
export function pictureOf(object: PdfObject, { bytes, decode, objects }: Parts): Embedded | null {
  const { dict, data } = object;
  const width = numberOf(dict.entries.get('Width')) ?? 0;
  const height = numberOf(dict.entries.get('Height')) ?? 0;
  // SECURITY: what the dictionary promises is checked before anything is unfolded, and the data against it after.
  if (!data || width < 21 || height < 21 || width * height > limits.framePixels) return null;
  if (lastFilter(dict.entries.get('Filter')) === 'DCTDecode') {
    const jpeg = bytes.subarray(data.start, data.end);
    const size = sizedPicture(jpeg);
    return size?.format === 'JPEG' && size.width * size.height <= limits.pixels
      ? { kind: 'encoded', bytes: jpeg }
      : null;
  }
  const samples = decode(object);
  const bits = dict.entries.get('ImageMask') ? 1 : (numberOf(dict.entries.get('BitsPerComponent')) ?? 8);
  if (!samples || (bits !== 1 && bits !== 8)) return null;
  const inks = inksOf(dict.entries.get('ColorSpace'), decode, objects);
  const row = Math.ceil((width * inks.count * bits) / 8);
  if (samples.length < row * height) return null;
  const gray = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * row;
      const sample = (index: number): number =>
        bits === 8
          ? (samples[at + index] ?? 0)
          : (((samples[at + (index >> 3)] ?? 0) >> (7 - (index & 7))) & 1) * inks.one;
      gray[y * width + x] = inks.gray(sample, x * inks.count);
    }
  }
  return { kind: 'frame', frame: { width, height, gray } };
}

function lastFilter(filter: PdfValue | undefined): string | null {
  if (filter?.kind === 'array') return filter.items.length === 1 ? nameOf(filter.items[0]) : null;
  return nameOf(filter);
}

/** How the samples of one pixel become a brightness. `one` is what a set bit counts as. */
interface Inks {
  readonly count: number;
  readonly one: number;
  readonly gray: (sample: (index: number) => number, from: number) => number;
}

const grey: Inks = { count: 1, one: 255, gray: (sample, from) => sample(from) };
const rgb: Inks = {
  count: 3,
  one: 255,
  gray: (sample, from) => (sample(from) * 77 + sample(from + 1) * 150 + sample(from + 2) * 29) >> 8,
};
const cmyk: Inks = {
  count: 4,
  one: 255,
  gray: (sample, from) => {
    const ink = (sample(from) * 77 + sample(from + 1) * 150 + sample(from + 2) * 29) >> 8;
    return Math.max(0, 255 - ink - sample(from + 3));
  },
};

function inksOf(space: PdfValue | undefined, decode: Parts['decode'], objects: Parts['objects']): Inks {
  const name = nameOf(space) ?? (space?.kind === 'array' ? nameOf(space.items[0]) : null);
  if (name === 'DeviceRGB' || name === 'CalRGB') return rgb;
  if (name === 'DeviceCMYK') return cmyk;
  if (space?.kind !== 'array') return grey;
  if (name === 'ICCBased') {
    const profile = space.items[1]?.kind === 'ref' ? objects.get(space.items[1].number) : undefined;
    const count = numberOf(profile?.dict.entries.get('N'));
    return count === 4 ? cmyk : count === 1 ? grey : rgb;
  }
  if (name === 'Indexed') return palette(inksOf(space.items[1], decode, objects), space.items[3], decode, objects);
  return grey;
}

function palette(base: Inks, table: PdfValue | undefined, decode: Parts['decode'], objects: Parts['objects']): Inks {
  const stream = table?.kind === 'ref' ? objects.get(table.number) : undefined;
  const colours =
    table?.kind === 'string' ? Buffer.from(table.text, 'latin1') : ((stream && decode(stream)) ?? new Uint8Array(0));
  const entry = (index: number): number => colours[index] ?? 0;
  return { count: 1, one: 1, gray: (sample, from) => base.gray(entry, sample(from) * base.count) };
}
