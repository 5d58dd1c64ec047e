import { deflateSync } from 'node:zlib';
import { create, toBuffer } from 'qrcode';
import type { GrayFrame } from '../../../../main/intake/qr/decoder';
import { makePngChunk, pngSignature } from '../../../../shared/png';
import { header } from '../make-png';

/** A code as a PNG picture. */
export async function pngOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(await toBuffer(text, { type: 'png', margin: 4, scale: 4 }));
}

/** Codes side by side in one frame, each with its quiet zone. */
export function frameOf(texts: readonly string[], scale = 4): GrayFrame {
  const codes = texts.map((text) => create(text, { errorCorrectionLevel: 'M' }).modules);
  const side = Math.max(...codes.map(({ size }) => size + 8)) * scale;
  const width = side * codes.length;
  const gray = new Uint8Array(width * side).fill(255);
  for (const [index, modules] of codes.entries()) {
    const { size } = modules;
    for (let y = 0; y < size * scale; y += 1) {
      for (let x = 0; x < size * scale; x += 1) {
        const dark = modules.get(Math.floor(y / scale), Math.floor(x / scale));
        if (dark) gray[(y + 4 * scale) * width + index * side + x + 4 * scale] = 0;
      }
    }
  }
  return { width, height: side, gray };
}

/** The same as a Windows bitmap of 24 bits a pixel. */
export function bmpOf({ width, height, gray }: GrayFrame): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = Buffer.alloc(54 + row * height);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      bytes.fill(
        gray[y * width + x] ?? 255,
        54 + (height - 1 - y) * row + x * 3,
        54 + (height - 1 - y) * row + x * 3 + 3,
      );
    }
  }
  return new Uint8Array(bytes);
}

/** A frame as PNG of eight bits of grey, no filter. */
export function pngOfFrame({ width, height, gray }: GrayFrame): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(gray.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const data = [makePngChunk('IDAT', deflateSync(rows)), makePngChunk('IEND', new Uint8Array(0))];
  return new Uint8Array(Buffer.concat([pngSignature, header(width, height), ...data]));
}
