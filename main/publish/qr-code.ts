import { create, toBuffer } from 'qrcode';

/** A code as a PNG picture, and how large it is printed with its quiet zone. */
export interface QrCode {
  readonly address: string;
  readonly millimetres: number;
}

const quietModules = 4;
/** A phone reads a printed code from about 18 mm and 0.33 mm a module on. */
const smallest = 18;
const smallestModule = 0.34;
/** Longer addresses make codes that are no longer read well at this size. */
const longestAddress = 300;

/** The code for an https address, with its quiet zone of four modules (ISO/IEC 18004); null where it would be too dense. */
export async function qrCode(address: string): Promise<QrCode | null> {
  if (address.length > longestAddress) return null;
  const options = { errorCorrectionLevel: 'M' } as const;
  const modules = create(address, options).modules.size;
  const png = await toBuffer(address, { ...options, type: 'png', margin: quietModules, scale: 6 });
  const width = Math.max(smallest, modules * smallestModule);
  return {
    address: `data:image/png;base64,${png.toString('base64')}`,
    millimetres: Math.ceil(((width * (modules + 2 * quietModules)) / modules) * 10) / 10,
  };
}
