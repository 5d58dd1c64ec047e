import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session as sessions } from 'electron';
import { bodyOf } from './body';
import { commonHeaders, printPolicy } from './policy';
import { createTurns } from './turns';

export interface HiddenPage {
  /** UTF-8 where it is bytes. */
  readonly html: string | Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly offscreen: boolean;
}

/** Windows nobody sees, for printing and drawing. */
export interface HiddenPages {
  /** Shows a self-contained page for as long as `use` takes. Rejects when the page is taken away meanwhile. */
  with<T>(page: HiddenPage, use: (window: BrowserWindow) => Promise<T>): Promise<T>;
  /** Takes all of them away, those that wait for their turn included: what they show belongs to an unlocked wallet. */
  closeAll(): void;
}

/** A window costs tens of megabytes; a transcript of a thousand SVG badges must not open a thousand. */
const atOnce = 2;

/**
 * SECURITY: no scripts, no network, no preload, a session of its own in memory; what a hidden page says is untrusted.
 */
export function createHiddenPages(): HiddenPages {
  const pages = new Map<string, HiddenPage['html']>();
  const windows = new Set<BrowserWindow>();
  const turns = createTurns(atOnce);
  let session: Session | null = null;

  async function show<T>(page: HiddenPage, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    session ??= createSession(pages);
    const address = `app://print/${randomUUID()}`;
    pages.set(address, page.html);
    const window = openHidden(page, session);
    windows.add(window);
    const gone = new Promise<never>((_settle, fail) => {
      window.once('closed', () => fail(new Error('the page was closed')));
    });
    // The loser of the race below may reject later, when nobody listens any more.
    gone.catch(() => undefined);
    try {
      return await Promise.race([window.loadURL(address).then(() => use(window)), gone]);
    } finally {
      pages.delete(address);
      windows.delete(window);
      window.destroy();
    }
  }

  return {
    with: (page, use) => turns.take(() => show(page, use)),
    closeAll() {
      turns.dismiss();
      for (const window of windows) window.destroy();
    },
  };
}

function createSession(pages: ReadonlyMap<string, HiddenPage['html']>): Session {
  const session = sessions.fromPartition(`hidden-${randomUUID()}`, { cache: false });
  const headers = {
    ...commonHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': printPolicy,
  };
  session.protocol.handle('app', ({ url }) => {
    const html = pages.get(url);
    return html === undefined
      ? new Response(null, { status: 404 })
      : new Response(typeof html === 'string' ? html : bodyOf(html), { headers });
  });
  session.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !pages.has(url) && !url.startsWith('data:') }),
  );
  return session;
}

function openHidden(page: HiddenPage, session: Session): BrowserWindow {
  return new BrowserWindow({
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
}
