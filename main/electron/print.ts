import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { HiddenPage, HiddenPages } from './hidden-page';

/** A4 at 96 dots an inch. */
const page = { width: 794, height: 1123 } as const;

/** Prints a self-contained page to PDF, tagged and with an outline for people who cannot see it. */
export async function printHtml(
  pages: HiddenPages,
  html: HiddenPage['html'],
): Promise<Result<Uint8Array, WalletError>> {
  try {
    const pdf = await pages.with({ html, ...page, offscreen: false }, (window) =>
      window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
    return success(new Uint8Array(pdf));
  } catch (fault) {
    return failure({ kind: 'pdf-unavailable', detail: fault instanceof Error ? fault.message : '' });
  }
}

/** Prints a self-contained page on paper: the system asks on which printer. */
export async function printOnPaper(
  pages: HiddenPages,
  html: string,
): Promise<Result<{ readonly printed: boolean }, WalletError>> {
  try {
    const printed = await pages.with({ html, ...page, offscreen: false }, (window) => {
      return new Promise<boolean>((settle, fail) => {
        window.webContents.print({ pageSize: 'A4', printBackground: true }, (done, why) => {
          if (done || /cancel/i.test(why)) settle(done);
          else fail(new Error(why));
        });
      });
    });
    return success({ printed });
  } catch (fault) {
    return failure({ kind: 'printer-unavailable', detail: fault instanceof Error ? fault.message : '' });
  }
}
