import { app, type WebContents } from 'electron';
import { isOurPage } from '../ipc/our-page';

/** SECURITY: for every page there will ever be: it stays where it is, opens nothing, and embeds nothing. */
export function guardNavigation(devOrigin: string | null): void {
  app.on('web-contents-created', (_event, page) => guardPage(page, devOrigin));
}

function guardPage(page: WebContents, devOrigin: string | null): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.on('will-navigate', (event) => {
    if (!isOurPage(event.url, devOrigin)) event.preventDefault();
  });
  page.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurPage(event.url, devOrigin)) event.preventDefault();
  });
  page.on('will-redirect', (event) => event.preventDefault());
}
