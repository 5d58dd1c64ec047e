import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions } from 'electron';
import { commonHeaders, printPolicy } from './policy';

export interface HiddenPage {
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly offscreen: boolean;
}

/**
 * Shows a self-contained page in a window nobody sees, for as long as `use` takes.
 * SECURITY: no scripts, no network, no preload, a session of its own in memory; what the page says is untrusted.
 */
export async function withHiddenPage<T>(page: HiddenPage, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const session = sessions.fromPartition(`hidden-${randomUUID()}`, { cache: false });
  const address = `app://print/${randomUUID()}`;
  session.protocol.handle('app', (request) =>
    request.url === address
      ? new Response(page.html, {
          headers: {
            ...commonHeaders,
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': printPolicy,
          },
        })
      : new Response(null, { status: 404 }),
  );
  session.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url !== address && !url.startsWith('data:') }),
  );
  const window = new BrowserWindow({
    show: false,
    width: page.width,
    height: page.height,
    transparent: page.offscreen,
    frame: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      offscreen: page.offscreen,
    },
  });
  try {
    await window.loadURL(address);
    return await use(window);
  } finally {
    window.destroy();
    await session.clearStorageData();
  }
}
