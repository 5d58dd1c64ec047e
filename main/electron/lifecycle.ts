import { join, resolve } from 'node:path';
import { app, dialog, Menu, session, shell } from 'electron';
import { canParse } from '../../shared/can-parse';
import type { About } from '../../shared/contract';
import type { Translate } from '../../shared/messages';

/** The system's language for this person, a BCP 47 tag; English where the system names none (the POSIX locale "C"). */
export function systemLocale(): string {
  const named = [...app.getPreferredSystemLanguages(), app.getLocale()];
  return named.find((tag) => tag !== 'C' && isLanguageTag(tag)) ?? 'en';
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Where things lie: what Lapel writes, and what came with it. */
export function places(bundle: string) {
  const data = app.getPath('userData');
  return {
    data,
    wallet: join(data, 'wallet'),
    preferences: join(data, 'preferences.json'),
    renderer: join(bundle, '../renderer'),
    preload: join(bundle, '../preload/preload.cjs'),
    samples: join(bundle, '../../assets/samples'),
    icon: join(bundle, '../../assets/icons/lapel-256.png'),
  };
}

export function aboutApp(walletFolder: string, locale: string): About {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    walletFolder,
    locale,
  };
}

export async function showAbout(about: About, translate: Translate): Promise<void> {
  await dialog.showMessageBox({
    message: translate('shell:appName'),
    detail: translate('shell:aboutDetail', { version: about.version, electron: about.electron }),
    buttons: [translate('shell:ok')],
    noLink: true,
  });
}

/** The same in every language. */
export function appName(): string {
  return app.getName();
}

/** Electron would make a menu of its own at the start, for the window to show until ours comes. */
export function withoutMenu(): void {
  Menu.setApplicationMenu(null);
}

/** Runs `finish` once before the program ends, and waits for it. */
export function beforeQuit(finish: () => Promise<void>): void {
  let state: 'running' | 'finishing' | 'finished' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    void finish().finally(() => {
      state = 'finished';
      app.quit();
    });
  });
}

export function onReady(ready: () => void): void {
  void app.whenReady().then(ready);
}

/** On macOS an app stays when its last window closes, and opens one again when its icon is clicked. */
export function onWindows(none: () => void, activate: () => void): void {
  app.on('window-all-closed', none);
  app.on('activate', activate);
}

export function quit(): void {
  app.quit();
}

export function endProcess(status: number): void {
  app.exit(status);
}

/** Opens a folder of ours in the file manager. */
export function showFolder(folder: string): void {
  void shell.openPath(folder);
}

export function clearRecentDocuments(): void {
  app.clearRecentDocuments();
}

/** What Chromium keeps of a program beside its pages: it says nothing of anybody's badges, and goes all the same. */
export async function clearCaches(): Promise<void> {
  const { defaultSession } = session;
  await Promise.allSettled([
    defaultSession.clearCache(),
    defaultSession.clearStorageData(),
    defaultSession.clearCodeCaches({}),
    defaultSession.clearHostResolverCache(),
  ]);
  app.clearRecentDocuments();
}

export function isPackaged(): boolean {
  return app.isPackaged;
}

/** The program's own arguments: without the executable and, unless packaged, the app folder. */
export function ownArguments(): readonly string[] {
  const [, ...args] = process.argv;
  if (app.isPackaged) return args;
  // A debugger may have put words of its own before the app folder.
  const folder = args.findIndex((arg) => !arg.startsWith('-') && resolve(arg) === app.getAppPath());
  return args.slice(folder + 1);
}

/** Where the development server is, while developing; null otherwise. */
export function developmentOrigin(): string | null {
  const address = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  return address !== undefined && canParse(address) ? new URL(address).origin : null;
}
