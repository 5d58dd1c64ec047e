import { type BrowserWindow, clipboard, dialog } from 'electron';
import type { Translate } from '../../shared/messages';

export interface FaultWords {
  readonly message: string;
  readonly detail: string;
  readonly go: string;
  readonly leave: string;
  /** What closing the dialog without an answer means. */
  readonly escape: 'go' | 'leave';
}

/** Tells that something stopped working. "Copy details" copies and asks again, until the person has decided. */
export async function showFault(
  window: BrowserWindow | null,
  details: string,
  words: FaultWords,
  translate: Translate,
): Promise<'go' | 'leave'> {
  const options = {
    type: 'error' as const,
    message: words.message,
    detail: `${words.detail}\n\n${details}`,
    buttons: [words.go, translate('shell:crash.copy'), words.leave],
    defaultId: 0,
    cancelId: words.escape === 'go' ? 0 : 2,
    noLink: true,
  };
  for (;;) {
    const parent = window && !window.isDestroyed() ? window : null;
    const { response } = await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
    if (response !== 1) return response === 0 ? 'go' : 'leave';
    await clipboard.writeText(details);
  }
}
