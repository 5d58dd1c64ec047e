import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeCodes } from '../../main/intake/qr/decoder';

const run = promisify(execFile);

/** Draws the pages of a PDF as pictures of 200 dots an inch; false where this computer has nothing that can. */
export async function drawPages(pdf: Uint8Array, folder: string): Promise<boolean> {
  const file = join(folder, 'drawn.pdf');
  await writeFile(file, pdf);
  try {
    await run('pdftoppm', ['-r', '200', '-png', file, join(folder, 'drawn')]);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fault;
  }
}

/** What the codes on the drawn pages say, each once, sorted. */
export async function codesIn(folder: string): Promise<readonly string[]> {
  const texts = new Set<string>();
  for (const name of await readdir(folder)) {
    if (!/^drawn-\d+\.png$/.test(name)) continue;
    const codes = await decodeCodes(new Uint8Array(await readFile(join(folder, name))));
    for (const { text } of codes ?? []) texts.add(text);
  }
  return [...texts].sort();
}
