import { fileURLToPath } from 'node:url';
import { english } from '../shared/catalogues/english';
import type { MenuCommand } from '../shared/contract';
import { createMessages, type Translate } from '../shared/messages';
import type { Preferences, Theme } from '../shared/settings';
import type { VaultState } from '../shared/wallet';
import { runDemo } from './electron/demo';
import { createDesktop } from './electron/desktop';
import { watchCrashes } from './electron/crash';
import { watchFaults } from './electron/faults';
import { createHiddenPages } from './electron/hidden-page';
import { claimInstance, onFilesOpened } from './electron/instance';
import { systemKeyRing } from './electron/key-ring';
import * as lifecycle from './electron/lifecycle';
import { showMenu } from './electron/menu';
import { guardNavigation } from './electron/navigation';
import { lockOnSuspend } from './electron/power';
import { readStored, writeStored } from './electron/preferences';
import { printHtml } from './electron/print';
import { rasterise } from './electron/rasterise';
import { createStage } from './electron/stage';
import type { Switches } from './electron/switches';
import { applyTheme } from './electron/theme';
import type { Handlers } from './ipc/answer';
import { createHandlers } from './ipc/handlers';
import { createIdleLock } from './ipc/idle-lock';
import { registerHandlers, tell } from './ipc/wrap';
import type { WalletSession } from './wallet/types';

const bundle = fileURLToPath(new URL(import.meta.url.includes('/chunks/') ? '..' : '.', import.meta.url));
const worker = (name: string): URL => new URL(`file://${bundle}${name}`);

const engine = () => Promise.all([import('./wallet/session'), import('./net/guarded-fetch'), import('./net/sources')]);

/** Puts the app together; nothing runs before `run`. The phases follow the life of the program. */
export function createApp(switches: Switches): { readonly run: () => void } {
  const devOrigin = lifecycle.developmentOrigin();
  /** Files that came while there was no unlocked wallet to put them into. */
  let waiting: readonly string[] = switches.files;
  let addFiles = (files: readonly string[]): void => {
    waiting = [...waiting, ...files];
  };

  function beforeReady(): boolean {
    if (!claimInstance(switches.files)) {
      lifecycle.quit();
      return false;
    }
    guardNavigation(devOrigin);
    // Here already, because macOS names the files it starts the app with before the app is ready.
    onFilesOpened((files) => addFiles(files));
    return true;
  }

  /** The window comes first; while its page loads, the engine does too, which is most of the code. */
  async function onReady(): Promise<void> {
    const place = lifecycle.places(bundle);
    let stored = readStored(place.preferences);
    const store = (change: Partial<typeof stored>): void => {
      stored = { ...stored, ...change };
      writeStored(place.preferences, stored);
    };
    const locale = stored.preferences.locale === 'system' ? lifecycle.systemLocale() : stored.preferences.locale;
    const messages = createMessages(locale, english);
    const translate: Translate = (key, params) => messages.t(key, { ...params });
    watchFaults(!switches.demo, translate, lifecycle.quit);
    applyTheme(stored.preferences.theme);

    const hidden = createHiddenPages();
    const stage = createStage({
      ...place,
      title: translate('shell:appName'),
      devOrigin,
      picture: (id) => wallet?.picture(id) ?? null,
      placement: stored.placement,
      savePlacement: (placement) => store({ placement }),
      opened: (window) => watchCrashes(window, translate, Date.now),
    });
    const page = () => stage.current()?.webContents ?? null;
    let wallet: WalletSession | null = null;
    let handle: (handlers: Handlers) => void = () => undefined;
    registerHandlers(new Promise((settle) => (handle = settle)), page, devOrigin);
    stage.open();

    const [{ createWalletSession }, { createGuardedFetch }, { networkSource }] = await engine();
    const session = createWalletSession({
      walletFolder: place.wallet,
      keyRing: systemKeyRing,
      workers: { intake: worker('intake-worker.js'), verify: worker('verify-worker.js') },
      samplesFolder: place.samples,
      network: networkSource(createGuardedFetch()),
      now: () => new Date(),
      locale,
      translate,
      print: (html) => printHtml(hidden, html),
      rasterise: (svg) => rasterise(hidden, svg),
    });
    wallet = session;
    const idle = createIdleLock(() => void session.lock(), {
      set: (callback, milliseconds) => setTimeout(callback, milliseconds),
      clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
      now: Date.now,
    });

    let lockAfter = 0;
    const startIdleLock = (minutes: number): void => {
      lockAfter = minutes;
      idle.start(minutes);
    };

    const savePreferences = (preferences: Preferences): Preferences => {
      store({ preferences });
      applyTheme(preferences.theme);
      menu(session.state());
      return preferences;
    };
    const menu = ({ kind }: VaultState): void =>
      showMenu(
        { unlocked: kind === 'unlocked', theme: stored.preferences.theme },
        {
          command: (command: MenuCommand) => tell(page(), 'menu.command', command),
          lock: () => void session.lock(),
          theme: (theme: Theme) => void savePreferences({ ...stored.preferences, theme }),
          about: () => void lifecycle.showAbout(about(), translate),
        },
        translate,
      );
    const about = () => lifecycle.aboutApp(place.wallet, locale);

    function onUnlocked(): void {
      const settings = session.settings();
      if (settings.ok) startIdleLock(settings.value.lockAfterMinutes);
      const files = waiting;
      waiting = [];
      if (files.length > 0) addFiles(files);
    }
    /** SECURITY: everything that showed an unlocked wallet goes: the page, its session, hidden pages, recent files. */
    function onLocked(): void {
      idle.stop();
      hidden.closeAll();
      lifecycle.clearRecentDocuments();
      stage.replace();
    }

    let before: VaultState['kind'] = session.state().kind;
    session.onState((state) => {
      tell(page(), 'vault.state', state);
      menu(state);
      if (state.kind === 'unlocked' && before !== 'unlocked') onUnlocked();
      if (state.kind !== 'unlocked' && before === 'unlocked') onLocked();
      before = state.kind;
    });
    session.onChanged((revision) => {
      tell(page(), 'vault.changed', { revision });
      const settings = session.settings();
      // SECURITY: only a new setting starts the clock anew; quiet checks change badges while nobody is there.
      if (settings.ok && settings.value.lockAfterMinutes !== lockAfter) startIdleLock(settings.value.lockAfterMinutes);
    });
    session.onProgress((progress) => {
      if (!progress.quiet) idle.activity();
      tell(page(), 'import.progress', progress);
    });
    addFiles = (files) => {
      if (stage.current()) stage.focus();
      else stage.open();
      if (session.state().kind === 'unlocked') session.importPaths(files);
      else waiting = [...waiting, ...files];
    };
    lockOnSuspend(() => {
      const { kind } = session.state();
      if (kind === 'unlocked' || kind === 'unlocking') void session.lock();
    });

    const desktop = createDesktop({
      window: stage.current,
      translate,
      preferences: () => stored.preferences,
      savePreferences,
    });
    handle(createHandlers({ session, desktop, about, active: idle.activity }));
    menu(session.state());
    lifecycle.onWindows(onWindowsClosed, () => {
      if (!stage.current()) stage.open();
    });
    lifecycle.beforeQuit(() => onQuit());
    if (switches.demo) void demo();

    async function demo(): Promise<void> {
      const status = await runDemo({ session, stage, samples: place.samples, translate });
      await onQuit();
      lifecycle.endProcess(status);
    }

    async function onQuit(): Promise<void> {
      // The window goes first: its next life would otherwise be opened for nobody.
      before = 'locked';
      idle.stop();
      await session.close();
    }
  }

  function onWindowsClosed(): void {
    if (process.platform !== 'darwin') lifecycle.quit();
  }

  return {
    run() {
      if (beforeReady()) lifecycle.onReady(() => void onReady());
    },
  };
}
