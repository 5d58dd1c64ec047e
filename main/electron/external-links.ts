import type { WalletError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import { linkToOpen } from '../net/parse-https-url';

export interface LinkEffects {
  /** Shows the whole address; true when the person wants it opened. */
  readonly confirm: (address: string) => Promise<boolean>;
  /** Hands it to the browser or the mail program. */
  readonly open: (address: string) => Promise<void>;
}

/**
 * The one function through which a link leaves the app.
 * SECURITY: badge text is untrusted, so only a parsed https address or a mail address goes out, and only after the
 * person has seen it whole (CVE-2023-42222, CVE-2024-37182).
 */
export async function openExternalLink(
  text: string,
  { confirm, open }: LinkEffects,
): Promise<Result<{ readonly opened: boolean }, WalletError>> {
  const link = linkToOpen(text);
  if (!link.ok) return link;
  if (!(await confirm(link.value.href))) return success({ opened: false });
  await open(link.value.href);
  return success({ opened: true });
}
