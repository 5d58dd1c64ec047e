/** Brightness of each pixel out of red, green, blue and alpha (ITU-R BT.601, in whole numbers). */
export function grayOf({ data, width, height }: ImageData): {
  width: number;
  height: number;
  gray: Uint8Array<ArrayBuffer>;
} {
  const gray = new Uint8Array(width * height);
  for (let index = 0; index < gray.length; index += 1) {
    const at = index * 4;
    gray[index] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  }
  return { width, height, gray };
}

/** The size a picture is read at: no side longer than `longest`, and its shape kept. */
export function fitWithin(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
