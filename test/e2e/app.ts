import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test';
import { firstOfTheRun, ownDisplay } from './worker-place';

const require = createRequire(import.meta.url);

export const repository = resolve(import.meta.dirname, '../..');
export const samples = join(repository, 'assets/samples');
export const passphrase = 'ink on cloth, pins on a lapel';

/** The words on screen, by their key, so that a changed text does not break a test and a lost key does. */
export function words(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const [namespace = '', name = ''] = key.split(':');
  const catalogue: unknown = require(join(repository, 'assets/locales/en', `${namespace}.json`));
  const found = name.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], catalogue);
  if (typeof found !== 'string') throw new Error(`No message ${key}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_all, param: string) => String(params[param]));
}

export interface Lapel {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** Closes the app and starts it again on the same folder. */
  restart(): Promise<Lapel>;
}

/** The wallet tells how the key ring stands, and by then the key of the app is made in it. */
async function keyRingAsked(app: ElectronApplication): Promise<void> {
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  await page.evaluate(() => window.lapel.vault.state());
}

/** Starts the real app on a user-data folder of its own. */
export async function launch(folder: string, more: readonly string[] = []): Promise<Lapel> {
  const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (runtime === undefined)
    throw new Error('Run the end-to-end tests with `npm run test:e2e`, which finds a runtime.');
  const switches = (process.env['LAPEL_ELECTRON_SWITCHES'] ?? '').split(' ').filter((word) => word !== '');
  // Playwright's own loader asks for the basic password store; this one asks for the real key ring, where there is one.
  const keyRing = process.env['LAPEL_TEST_KEY_RING'];
  Object.assign(process.env, ownDisplay());
  const start = () =>
    _electron.launch({
      chromiumSandbox: true,
      executablePath: join(runtime, process.platform === 'win32' ? 'electron.exe' : 'electron'),
      args: [
        ...(keyRing === undefined ? [] : ['-r', keyRing]),
        ...switches,
        ...more,
        repository,
        `--lapel-wallet=${folder}`,
      ],
      cwd: repository,
    });
  const app = await firstOfTheRun(start, keyRingAsked);
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    folder,
    restart: async () => {
      await app.close();
      return launch(folder, more);
    },
  };
}

/** A fresh folder and app a test; both are gone afterwards. */
export const test = base.extend<{ folder: string; lapel: Lapel }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'lapel-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  lapel: async ({ folder }, use) => {
    const lapel = await launch(folder);
    await use(lapel);
    await lapel.app.close().catch(() => undefined);
  },
});

export { expect } from '@playwright/test';

/** First run: a wallet with a passphrase. Ends on the (empty) transcript. */
export async function createWallet(page: Page): Promise<void> {
  await page.getByLabel(words('unlock:newPassphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(words('unlock:repeatPassphrase'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words('unlock:create') }).click();
  await page.getByRole('button', { name: words('keep:stepSkip') }).click();
  await page.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
  await page.getByRole('button', { name: words('tour:skip') }).click();
}

/** The window that is there now: locking replaces it. */
export async function currentPage(app: ElectronApplication): Promise<Page> {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = app.windows().filter((page) => !page.isClosed() && page.url().startsWith('app://lapel/'));
    const page = open.at(-1);
    if (open.length === 1 && page) return page;
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error('There is no single window.');
}

/** Answers the next open dialog of the main process with these paths. The dialog is the system's, not ours. */
export async function answerOpenDialog(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);
}

export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** Drops real files on the window through the debugger, as a file manager would. */
export async function dropFiles(lapel: Pick<Lapel, 'page'>, files: readonly string[]): Promise<void> {
  const session = await lapel.page.context().newCDPSession(lapel.page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  }
}

/** Picks the size a test speaks of. */
export async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setContentSize(w ?? 0, h ?? 0);
    },
    [width, height],
  );
}

/** By how many pixels something sticks out sideways, of the window or of the page in it. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      main ? main.scrollWidth - main.clientWidth : 0,
    );
  });
}

/** Playwright tells pages its own colour scheme, so the page is told as well as the system. */
export async function setTheme(app: ElectronApplication, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  for (const page of app.windows()) if (!page.isClosed()) await page.emulateMedia({ colorScheme: theme });
}
