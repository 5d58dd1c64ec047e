import type { MenuCommand } from '../shared/contract';
import type { Preferences, Theme } from '../shared/settings';
import { followWallet } from './app/follow-wallet';
import { gathered } from './app/gathered';
import { createHouse } from './app/house';
import { openAtStart } from './app/open-at-start';
import { type Prepared, prepareWallet } from './app/prepared';
import { createWaitingFiles } from './app/waiting-files';
import { createWaitingLinks } from './app/waiting-links';
import { watchCrashes } from './electron/crash';
import { runDemo } from './electron/demo';
import { createCapture } from './electron/capture';
import { createCameraGate } from './electron/capture-gate';
import { claimLinks, onLinksOpened } from './electron/deep-links';
import { chooseEmptyFolder, createDesktop } from './electron/desktop';
import { type Faults, watchFaults } from './electron/faults';
import { claimInstance, onFilesOpened } from './electron/instance';
import * as lifecycle from './electron/lifecycle';
import { createMenu, withoutMenu } from './electron/menu';
import { guardNavigation } from './electron/navigation';
import { lockOnSuspend } from './electron/power';
import { printOnPaper } from './electron/print';
import { createNotifications } from './electron/notifications';
import { createStage } from './electron/stage';
import type { Switches } from './electron/switches';
import { applyTheme } from './electron/theme';
import { createHandlers } from './ipc/handlers';
import { createIdleLock } from './ipc/idle-lock';
import { registerHandlers, tell } from './ipc/wrap';

/** Puts the app together; nothing runs before `run`. The phases follow the life of the program. */
export function createApp(switches: Switches): { readonly run: () => void } {
  const devOrigin = lifecycle.developmentOrigin();
  const files = createWaitingFiles(switches.files);
  const links = createWaitingLinks(switches.links);
  let faults: Faults | null = null;

  function beforeReady(): Prepared | null {
    if (!claimInstance(switches.files, switches.links)) {
      lifecycle.quit();
      return null;
    }
    withoutMenu();
    guardNavigation(devOrigin);
    // Here already, because macOS names the files it starts the app with before the app is ready.
    onFilesOpened(files.add);
    onLinksOpened(links.add);
    claimLinks();
    // What is told before there can be a dialog is told then.
    return prepareWallet((detail) => lifecycle.onReady(() => faults?.wallet(detail)));
  }

  /** The window comes first; the wallet's thread is on its way already. */
  function onReady({ place, stored, speech, hidden, profiles, first, wallet }: Prepared): void {
    const { served, begun } = first;
    const { translate } = speech;
    const chosenLocale = () => {
      const { locale } = stored.now().preferences;
      return locale === 'system' ? lifecycle.systemLocale() : locale;
    };
    faults = watchFaults(!switches.demo, translate, lifecycle.quit);
    applyTheme(stored.now().preferences.theme);

    const notifications = createNotifications(translate, (record) => {
      come();
      tell(page(), 'notices.opened', record);
    });
    const camera = createCameraGate();
    const stage = createStage({
      ...place,
      served,
      camera,
      title: translate('shell:appName'),
      devOrigin,
      picture: (id) => wallet.picture(id),
      placement: stored.now().placement,
      savePlacement: (placement) => stored.change({ placement }),
      opened: (window) => watchCrashes(window, translate, Date.now),
    });
    const page = () => stage.current()?.webContents ?? null;
    stage.open();
    wallet.speak(chosenLocale());

    const idle = createIdleLock(() => void wallet.lock(), {
      set: (callback, milliseconds) => setTimeout(callback, milliseconds),
      clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
      now: Date.now,
    });
    const about = () => lifecycle.aboutApp(profiles.folder(), speech.locale());
    const savePreferences = (preferences: Preferences): Preferences => {
      stored.change({ preferences });
      applyTheme(preferences.theme);
      wallet.speak(chosenLocale());
      speech.speak(chosenLocale(), menu);
      menu();
      return preferences;
    };
    const showMenu = createMenu(
      {
        command: (command: MenuCommand) => tell(page(), 'menu.command', command),
        lock: () => void wallet.lock(),
        theme: (theme: Theme) => void savePreferences({ ...stored.now().preferences, theme }),
        about: () => void lifecycle.showAbout(about(), translate),
        useWallet: (id) => void house.use(id),
      },
      translate,
    );
    const menu = gathered(begun, () => {
      const { theme } = stored.now().preferences;
      const state = wallet.lastState();
      const unlocked = state?.kind === 'unlocked';
      const readOnly = unlocked && state.readOnly !== undefined;
      showMenu({ unlocked, readOnly, theme, wallets: profiles.read() });
    });

    wallet.onChanged((revision) => tell(page(), 'vault.changed', { revision }));
    wallet.onProgress((progress) => tell(page(), 'import.progress', progress));
    const leave = followWallet(wallet, {
      idle,
      onState(state) {
        tell(page(), 'vault.state', state);
        menu();
      },
      onUnlocked: files.offer,
      /** SECURITY: everything that showed an unlocked wallet goes: the page, its session, hidden pages, recent files. */
      onLocked() {
        hidden.closeAll();
        notifications.closeAll();
        lifecycle.clearRecentDocuments();
        stage.replace();
      },
    });
    files.offerTo((paths) => {
      if (wallet.lastState()?.kind !== 'unlocked') return false;
      void wallet.importPaths(paths);
      return true;
    });
    const come = () => (stage.current() ? stage.focus() : stage.open());
    onFilesOpened(come);
    onLinksOpened(() => {
      come();
      tell(page(), 'incoming.waiting', null);
    });
    lockOnSuspend(() => {
      const kind = wallet.lastState()?.kind;
      if (kind === 'unlocked' || kind === 'unlocking') void wallet.lock();
    });

    const house = createHouse({
      profiles,
      wallet,
      chooseFolder: () => chooseEmptyFolder(stage.current(), translate),
      showFolder: lifecycle.showFolder,
      unnamed: () => translate('keep:walletUnnamed'),
      async eraseTraces() {
        stored.forget();
        applyTheme(stored.now().preferences.theme);
        await lifecycle.clearCaches();
      },
      changed(now) {
        menu();
        tell(page(), 'profiles.changed', now);
      },
    });
    const desktop = createDesktop({
      window: stage.current,
      printPage: (html) => printOnPaper(hidden, html),
      translate,
      preferences: () => stored.now().preferences,
      savePreferences,
    });
    const handlers = createHandlers({
      session: wallet,
      desktop,
      house,
      notifier: notifications,
      capture: createCapture(stage.current, camera),
      incoming: links,
      about,
      active: idle.activity,
    });
    registerHandlers(handlers, page, devOrigin);
    speech.speak(chosenLocale(), menu);
    if (stored.now().preferences.openAtStart && !switches.demo) void begun.then(() => openAtStart(wallet));
    lifecycle.onWindows(onWindowsClosed, () => {
      if (!stage.current()) stage.open();
    });
    lifecycle.beforeQuit(onQuit);
    if (switches.demo) void demo();

    async function demo(): Promise<void> {
      const status = await runDemo({ session: wallet, stage, samples: place.samples, translate });
      await onQuit();
      lifecycle.endProcess(status);
    }

    async function onQuit(): Promise<void> {
      // The window goes first: its next life would otherwise be opened for nobody.
      leave();
      await wallet.close();
    }
  }

  function onWindowsClosed(): void {
    if (process.platform !== 'darwin') lifecycle.quit();
  }

  return {
    run() {
      const prepared = beforeReady();
      if (prepared) lifecycle.onReady(() => onReady(prepared));
    },
  };
}
