import type { GrayFrame } from '../../../../main/intake/qr/decoder';

/** Baseline JPEG of one component (ITU-T T.81), for tests: one quantiser for all coefficients, and the plainest codes. */
export function jpegOf(frame: GrayFrame): Uint8Array {
  const size = [frame.height >> 8, frame.height & 255, frame.width >> 8, frame.width & 255];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, [0, ...Array<number>(64).fill(quantiser)]),
    ...segment(0xc0, [8, ...size, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...lengths(4, differences.length), ...differences]),
    ...segment(0xc4, [0x10, ...lengths(8, runs.length), ...runs]),
    ...segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...scan(frame),
    ...[0xff, 0xd9],
  ]);
}

const quantiser = 12;
/** Symbols of the two Huffman tables; all codes of a table are equally long, so that a symbol's place is its code. */
const differences = Array.from({ length: 12 }, (_, bits) => bits);
const runs = [0x00, 0xf0, ...Array.from({ length: 16 * 10 }, (_, at) => (Math.floor(at / 10) << 4) | ((at % 10) + 1))];
const endOfBlock = 0x00;
const sixteenZeros = 0xf0;

function segment(marker: number, content: readonly number[]): readonly number[] {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...content];
}

function lengths(bits: number, symbols: number): readonly number[] {
  return Array.from({ length: 16 }, (_, index) => (index + 1 === bits ? symbols : 0));
}

/** Places of the coefficients from low to high frequencies: along the diagonals, there and back. */
const zigzag = Array.from({ length: 64 }, (_, at) => at).sort((a, b) => {
  const [xa, ya, xb, yb] = [a % 8, a >> 3, b % 8, b >> 3];
  if (xa + ya !== xb + yb) return xa + ya - xb - yb;
  return (xa + ya) % 2 === 0 ? xa - xb : ya - yb;
});

function scan({ width, height, gray }: GrayFrame): readonly number[] {
  const bits: string[] = [];
  const put = (symbols: readonly number[], symbol: number, length: number): void =>
    void bits.push(symbols.indexOf(symbol).toString(2).padStart(length, '0'));
  let before = 0;
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const block = Array.from({ length: 64 }, (_, at) => {
        const [x, y] = [Math.min(left + (at % 8), width - 1), Math.min(top + (at >> 3), height - 1)];
        return (gray[y * width + x] ?? 255) - 128;
      });
      const found = transformed(block);
      const [steady = 0, ...others] = zigzag.map((place) => Math.round((found[place] ?? 0) / quantiser));
      put(differences, sizeOf(steady - before), 4);
      bits.push(amount(steady - before));
      before = steady;
      let zeros = 0;
      for (const value of others.slice(0, others.findLastIndex((one) => one !== 0) + 1)) {
        if (value === 0) {
          zeros += 1;
          continue;
        }
        for (; zeros > 15; zeros -= 16) put(runs, sixteenZeros, 8);
        put(runs, (zeros << 4) | sizeOf(value), 8);
        bits.push(amount(value));
        zeros = 0;
      }
      if (others.at(-1) === 0) put(runs, endOfBlock, 8);
    }
  }
  const all = bits.join('');
  const bytes = all.padEnd(Math.ceil(all.length / 8) * 8, '1').match(/.{8}/g) ?? [];
  // A byte of ones would be taken for a marker.
  return bytes.flatMap((byte) => (byte === '11111111' ? [255, 0] : [Number.parseInt(byte, 2)]));
}

function sizeOf(value: number): number {
  return value === 0 ? 0 : Math.abs(value).toString(2).length;
}

/** The bits of a value; of a negative one their opposites. */
function amount(value: number): string {
  const bits = sizeOf(value);
  return bits === 0 ? '' : (value < 0 ? value + 2 ** bits - 1 : value).toString(2).padStart(bits, '0');
}

/** The discrete cosine transform of a block of eight by eight. */
function transformed(block: readonly number[]): readonly number[] {
  return Array.from({ length: 64 }, (_, at) => {
    const [u, v] = [at % 8, at >> 3];
    const sum = block.reduce((before, value, place) => before + value * wave(place % 8, u) * wave(place >> 3, v), 0);
    return (sum * (u === 0 ? Math.SQRT1_2 : 1) * (v === 0 ? Math.SQRT1_2 : 1)) / 4;
  });
}

function wave(x: number, u: number): number {
  return Math.cos(((2 * x + 1) * u * Math.PI) / 16);
}
