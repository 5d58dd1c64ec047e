import { create } from 'qrcode';

/** A code as one shape, and how large it is printed with its quiet zone. */
export interface QrCode {
  /** Modules on a side, quiet zone included: the shape is drawn in a square of this many units. */
  readonly units: number;
  /** The dark modules as the data of one SVG path (SVG 2, 9.3), sharp at every size. */
  readonly path: string;
  readonly millimetres: number;
}

const quietModules = 4;
/** A phone reads a printed code from about 18 mm and 0.33 mm a module on. */
const smallest = 18;
const smallestModule = 0.34;
/** Longer addresses make codes that are no longer read well at this size. */
const longestAddress = 300;

/** The code for an https address, with its quiet zone of four modules (ISO/IEC 18004); null where it would be too dense. */
export function qrCode(address: string): QrCode | null {
  if (address.length > longestAddress) return null;
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const width = Math.max(smallest, size * smallestModule);
  const units = size + 2 * quietModules;
  const path = pathOf(size, (x, y) => modules.get(y, x) === 1);
  return { units, path, millimetres: Math.ceil(((width * units) / size) * 10) / 10 };
}

/** A rectangle for each run of dark modules in a row. They are one shape, so that no seam shows where two of them meet. */
function pathOf(size: number, isDark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue;
      const from = x;
      while (x < size && isDark(x, y)) x += 1;
      path += `M${from + quietModules} ${y + quietModules}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
