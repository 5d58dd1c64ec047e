import { pick } from './random';

/** One change to the bytes of a file at a place that is told. */
export interface ByteMutation {
  readonly label: string;
  readonly make: () => Uint8Array;
}

type Edit = (bytes: Buffer, at: number, random: () => number) => Buffer;

const edits: Readonly<Record<string, Edit>> = {
  'a bit flipped': (bytes, at, random) => replaced(bytes, at, [(bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))]),
  'a byte replaced': (bytes, at, random) => replaced(bytes, at, [Math.floor(random() * 256)]),
  'a byte taken out': (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  'a byte put in': (bytes, at, random) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.of(Math.floor(random() * 256)), bytes.subarray(at)]),
  'a stretch taken out': (bytes, at, random) =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 64))]),
  'a stretch doubled': (bytes, at, random) => {
    const stretch = bytes.subarray(at, at + 1 + Math.floor(random() * 64));
    return Buffer.concat([bytes.subarray(0, at), stretch, stretch, bytes.subarray(at + stretch.length)]);
  },
  'cut short': (bytes, at) => bytes.subarray(0, at),
  'a letter for another': (bytes, at, random) => replaced(bytes, at, [pick(random, letters)]),
};

const letters = [...Buffer.from('abcXYZ0189_-="{}[]:,.~ \\/')];

function replaced(bytes: Buffer, at: number, by: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(by, at);
  return copy;
}

/** A change somewhere in the bytes; the sequence of `random` decides which and where. */
export function byteMutation(bytes: Uint8Array, random: () => number): ByteMutation {
  const [label, edit] = pick(random, Object.entries(edits));
  const at = Math.floor(random() * bytes.length);
  const made = edit(Buffer.from(bytes), at, random);
  return { label: `${label} at byte ${String(at)}`, make: () => made };
}
