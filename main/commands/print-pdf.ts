import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';

const run = promisify(execFile);

/**
 * Prints a page with Lapel's own Electron, started for this one page without a window. Plain Node cannot lay out a
 * page; the launcher of the command names the helper in LAPEL_PDF_PRINTER.
 * The page lies in a private folder (0700) for as long as the printing takes.
 */
export async function printWithHelper(
  html: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Result<Uint8Array, WalletError>> {
  const helper = environment['LAPEL_PDF_PRINTER'];
  if (helper === undefined) return failure({ kind: 'pdf-unavailable', detail: 'LAPEL_PDF_PRINTER' });
  const folder = await mkdtemp(join(tmpdir(), 'lapel-'));
  try {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    await writeFile(page, html, { mode: 0o600 });
    await run(process.execPath, [helper, page, pdf], { timeout: 180_000, maxBuffer: 16 * 1024 * 1024 });
    return success(await readFile(pdf));
  } catch (fault) {
    return failure({ kind: 'pdf-unavailable', detail: fault instanceof Error ? fault.message : '' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
