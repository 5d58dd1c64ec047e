import { type BrowserWindow, dialog, shell } from 'electron';
import type { Translate } from '../../shared/messages';
import type { LinkEffects } from './external-links';

/** The real question and the real browser. Nothing else calls `shell.openExternal`. */
export function linkEffects(window: () => BrowserWindow | null, translate: Translate): LinkEffects {
  return {
    async confirm(address) {
      const question = {
        type: 'question' as const,
        message: translate('shell:openLink'),
        detail: address,
        buttons: [translate('shell:open'), translate('shell:cancel')],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      };
      const parent = window();
      const { response } = await (parent ? dialog.showMessageBox(parent, question) : dialog.showMessageBox(question));
      return response === 0;
    },
    open: (address) => shell.openExternal(address),
  };
}
