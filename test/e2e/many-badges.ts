import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { makePngChunk, pngSignature } from '../../shared/png';
import { bakePng } from '../issuer/bake-png';
import { thousand } from '../issuer/thousand';
import { header } from '../main/intake/make-png';

const side = 48;

/** A small picture in one grey. */
function picture(grey: number): Uint8Array {
  const lines = Buffer.alloc((side + 1) * side, grey);
  // Each line of a PNG begins with the number of its filter; 0 is none.
  for (let line = 0; line < side; line += 1) lines[line * (side + 1)] = 0;
  const rest = [makePngChunk('IDAT', deflateSync(lines)), makePngChunk('IEND', new Uint8Array(0))];
  return Buffer.concat([pngSignature, header(side, side), ...rest]);
}

/**
 * Fills a folder with so many distinct badges, each rightly signed by a did:key, so that all of them are verified with
 * nobody asked, and baked into a small PNG.
 */
export async function writeManyBadges(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { badges } = await thousand(count, { did: 'key' });
  const pictures = Array.from({ length: 200 }, (_, grey) => picture(grey + 40));
  for (const [index, badge] of badges.entries()) {
    const bytes = bakePng(pictures[index % pictures.length] ?? picture(0), 'openbadgecredential', badge);
    await writeFile(join(folder, `badge ${String(index).padStart(5, '0')}.png`), bytes);
  }
}
