import { isOurPage } from './our-page';

/** As much of a frame and its page as trust depends on. */
export interface Caller<Page, Frame extends { readonly url: string }> {
  readonly sender: Page;
  readonly senderFrame: Frame | null;
}

/**
 * SECURITY: only the main frame of our own window, showing our own page, is answered. A frame that is gone (null), one
 * inside another, and one of another window or another site are refused.
 */
export function isTrustedSender<Frame extends { readonly url: string }, Page extends { readonly mainFrame: Frame }>(
  { sender, senderFrame }: Caller<Page, Frame>,
  current: Page | null,
  devOrigin: string | null,
): boolean {
  if (!senderFrame || !current || sender !== current || senderFrame !== current.mainFrame) return false;
  return isOurPage(senderFrame.url, devOrigin);
}
