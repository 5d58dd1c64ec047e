import { type BrowserWindow, dialog, shell } from 'electron';
import type { WalletError } from '../../shared/errors';
import type { Translate } from '../../shared/messages';
import { type Result, success } from '../../shared/result';
import { linkToOpen } from '../net/parse-https-url';

/**
 * The one function through which a link leaves the app.
 * SECURITY: badge text is untrusted, so only a parsed https address or a mail address goes out, and only after the
 * person has seen it whole (CVE-2023-42222, CVE-2024-37182).
 */
export async function openExternalLink(
  text: string,
  window: BrowserWindow | null,
  translate: Translate,
): Promise<Result<{ readonly opened: boolean }, WalletError>> {
  const link = linkToOpen(text);
  if (!link.ok) return link;
  const question = {
    type: 'question' as const,
    message: translate('shell:openLink'),
    detail: link.value.href,
    buttons: [translate('shell:cancel'), translate('shell:open')],
    defaultId: 1,
    cancelId: 0,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  if (response !== 1) return success({ opened: false });
  await shell.openExternal(link.value.href);
  return success({ opened: true });
}
