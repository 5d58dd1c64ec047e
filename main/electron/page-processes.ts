import { app, type WebContents } from 'electron';

/** The processes one page has run in; a page that crashed goes on in another. */
export interface PageProcesses {
  /** Asked once the page is closed: whether they end, within a few seconds. */
  readonly gone: () => Promise<boolean>;
}

const everyMilliseconds = 100;
const patience = 50;
const pause = () => new Promise((settle) => setTimeout(settle, everyMilliseconds));

export function watchProcesses(page: WebContents): PageProcesses {
  const processes = new Set<number>();
  page.on('did-navigate', () => processes.add(page.getOSProcessId()));
  const run = () => app.getAppMetrics().some(({ pid }) => processes.has(pid));
  return {
    async gone() {
      for (let turn = 0; turn < patience && run(); turn += 1) await pause();
      return !run();
    },
  };
}
