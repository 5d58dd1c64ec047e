import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { createHiddenPages } from './hidden-page';
import { printHtml } from './print';

/** Prints one page and ends: how the command line gets a PDF. Exit status 0 when the file was written. */
export async function printAndQuit(files: { readonly page: string; readonly pdf: string }): Promise<void> {
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  try {
    const printed = await printHtml(createHiddenPages(), await readFile(files.page, 'utf8'));
    if (printed.ok) await writeFile(files.pdf, printed.value);
    app.exit(printed.ok ? 0 : 1);
  } catch {
    app.exit(1);
  }
}
