import { type BrowserWindow, clipboard, dialog } from 'electron';
import type { Translate } from '../../shared/messages';
import { redact } from '../ipc/redact';

/** A second crash within this time is not answered by another reload. */
const calmMilliseconds = 60_000;

/** What happened, with nothing in it that could tell on a person. */
export function crashDetails(
  kind: string,
  detail: string,
  versions: Readonly<Record<string, string | undefined>>,
): string {
  const { electron, chrome, node } = versions;
  return [
    `Lapel: ${kind}`,
    redact(detail),
    `Electron ${electron ?? '?'}, Chromium ${chrome ?? '?'}, Node ${node ?? '?'}`,
    `${process.platform} ${process.arch}`,
  ].join('\n');
}

/** Reloads a page that crashed, once; then tells the person, with details to copy. */
export function watchCrashes(window: BrowserWindow, translate: Translate, now: () => number): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (now() - last > calmMilliseconds) {
      last = now();
      window.webContents.reload();
      return;
    }
    const detail = crashDetails('render-process-gone', `${reason} (${exitCode})`, process.versions);
    void tellCrash(window, detail, translate).then((again) => {
      if (!again || window.isDestroyed()) return;
      last = now();
      window.webContents.reload();
    });
  });
  window.on('unresponsive', () => {
    void tellCrash(window, crashDetails('unresponsive', '', process.versions), translate).then((again) => {
      if (again && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
}

/** Whether the person wants the window started again. */
async function tellCrash(window: BrowserWindow, detail: string, translate: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: translate('shell:crash.message'),
    detail: `${translate('shell:crash.detail')}\n\n${detail}`,
    buttons: [translate('shell:crash.reload'), translate('shell:crash.copy'), translate('shell:crash.close')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  if (response === 1) clipboard.writeText(detail);
  return response !== 2;
}
