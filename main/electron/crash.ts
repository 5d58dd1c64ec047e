import type { BrowserWindow } from 'electron';
import type { Translate } from '../../shared/messages';
import { crashDetails } from './crash-details';
import { showFault } from './fault-dialog';

/** A second crash within this time is not answered by another reload. */
const calmMilliseconds = 60_000;

/** Reloads a page that crashed, once; then tells the person, with details to copy. */
export function watchCrashes(window: BrowserWindow, translate: Translate, now: () => number): void {
  let last = Number.NEGATIVE_INFINITY;
  const reload = (): void => {
    last = now();
    if (!window.isDestroyed()) window.webContents.reload();
  };
  const ask = async (details: string, again: () => void): Promise<void> => {
    const words = {
      message: translate('shell:crash.message'),
      detail: translate('shell:crash.detail'),
      go: translate('shell:crash.reload'),
      leave: translate('shell:crash.leave'),
      escape: 'leave' as const,
    };
    if ((await showFault(window, details, words, translate)) === 'go' && !window.isDestroyed()) again();
  };

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (now() - last > calmMilliseconds) reload();
    else void ask(crashDetails('render-process-gone', `${reason} (${exitCode})`), reload);
  });
  window.on('unresponsive', () => {
    // Its end comes back as `render-process-gone`, which reloads it.
    void ask(crashDetails('unresponsive', ''), () => window.webContents.forcefullyCrashRenderer());
  });
}
