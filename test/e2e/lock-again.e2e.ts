import type { ElectronApplication, Page } from '@playwright/test';
import { createWallet, currentPage, expect, passphrase, test } from './app';
import './with-samples';

const locks = 5;

/** Puts something into every store a page has; as far as they can be had, so that the test does not depend on which. */
function leaveTraces(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const put = [
      () => localStorage.setItem('mine', 'yes'),
      () => sessionStorage.setItem('mine', 'yes'),
      () =>
        new Promise((settle, fail) => {
          const opening = indexedDB.open('mine');
          opening.onupgradeneeded = () => opening.result.createObjectStore('mine').put('yes', 'mine');
          opening.onsuccess = settle;
          opening.onerror = fail;
        }),
      async () => (await caches.open('mine')).put('https://example.org/mine', new Response('yes')),
      async () => (await navigator.storage.getDirectory()).getFileHandle('mine', { create: true }),
      () => history.pushState('mine', '', '#/mine'),
    ];
    const tried = await Promise.allSettled(put.map((one) => Promise.resolve().then(one)));
    return tried.filter(({ status }) => status === 'fulfilled').length;
  });
}

/** What a page finds in them. */
function traces(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    found.push(...(await indexedDB.databases()).map(({ name = '' }) => name));
    found.push(...(await caches.keys().catch(() => [])));
    const folder = await navigator.storage.getDirectory().catch(() => null);
    const names = folder as unknown as { keys(): AsyncIterable<string> } | null;
    if (names) for await (const name of names.keys()) found.push(name);
    if (history.length > 2) found.push('history');
    return found;
  });
}

/** How many of each kind of thing the main process has, which is no fewer for a window that is gone. */
function things(app: ElectronApplication): Promise<Readonly<Record<string, number>>> {
  return app.evaluate(({ app: ours, nativeTheme, powerMonitor, screen, ipcMain, webContents, BrowserWindow }) => {
    const counts: Record<string, number> = {
      windows: BrowserWindow.getAllWindows().length,
      pages: webContents.getAllWebContents().length,
    };
    const speakers = { ours, nativeTheme, powerMonitor, screen, ipcMain, process };
    for (const [name, speaker] of Object.entries(speakers)) {
      for (const event of speaker.eventNames()) {
        counts[`${name} ${String(event)}`] = speaker.listenerCount(event);
      }
    }
    for (const kind of process.getActiveResourcesInfo()) {
      // What stays until it is closed; requests and timers come and go.
      if (/(Wrap|Port|Watcher)$/.test(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    // Where the system tells: files that stayed open, of the wallet or of anything else.
    const { existsSync, readdirSync, readlinkSync } = process.getBuiltinModule('node:fs');
    const open = '/proc/self/fd';
    for (const file of existsSync(open) ? readdirSync(open) : []) {
      try {
        const name = readlinkSync(`${open}/${file}`);
        if (/[/]vault[.]/.test(name)) counts[name] = (counts[name] ?? 0) + 1;
      } catch {
        // Closed meanwhile.
      }
    }
    return counts;
  });
}

/** The number of the session the window has, by the order in which they were seen. */
function sessionNumber(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => {
    const known = globalThis as unknown as { seen?: unknown[] };
    const seen = (known.seen ??= []);
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (!seen.includes(session)) seen.push(session);
    return seen.indexOf(session);
  });
}

const zoomOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());

test('locking again and again leaves nothing of a page to the next, and nothing in the main process', async ({
  lapel,
}) => {
  const { app } = lapel;
  await createWallet(lapel.page);
  const sessions = [await sessionNumber(app)];
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(1));
  let early: Readonly<Record<string, number>> = {};
  for (let round = 0; round < locks; round += 1) {
    const page = await currentPage(app);
    expect(await leaveTraces(page)).toBeGreaterThan(3);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
    await expect.poll(() => page.isClosed()).toBe(true);
    const locked = await currentPage(app);
    sessions.push(await sessionNumber(app));
    await expect.poll(() => zoomOf(app)).toBe(1);
    expect(await traces(locked), `life ${String(round + 1)}, session ${String(sessions.at(-1))}`).toEqual([]);
    const opened = await locked.evaluate(
      (word) => window.lapel.vault.unlock({ kind: 'passphrase', passphrase: word }),
      passphrase,
    );
    expect(opened.ok).toBe(true);
    if (round === 1) early = await things(app);
  }
  // Two take turns, so that pages were looked into whose session another had before; a slow machine may need a third.
  expect(new Set(sessions).size).toBeLessThanOrEqual(3);
  expect(sessions[0]).not.toBe(sessions[1]);
  await expect.poll(() => things(app)).toEqual(early);
});
