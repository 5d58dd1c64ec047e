import type { MenuCommand } from '../shared/contract';
import type { Preferences, Theme } from '../shared/settings';
import type { Early } from './app/early';
import { followWallet } from './app/follow-wallet';
import { gathered } from './app/gathered';
import { holdingIdle } from './app/holding-idle';
import { createHouse } from './app/house';
import { createLastWords } from './app/last-words';
import { openAtStart } from './app/open-at-start';
import { createPageFirst } from './app/page-first';
import { createRefusals } from './app/refusals';
import { createSpeech } from './app/speech';
import { takingFiles } from './app/take-files';
import { watchCrashes } from './electron/crash';
import { runDemo } from './electron/demo';
import { createCapture } from './electron/capture';
import { chooseEmptyFolder, createDesktop } from './electron/desktop';
import { watchFaults } from './electron/faults';
import { onLinksOpened } from './electron/deep-links';
import { onFilesOpened } from './electron/instance';
import * as lifecycle from './electron/lifecycle';
import { createMenu } from './electron/menu';
import { lockOnSuspend } from './electron/power';
import { printOnPaper } from './electron/print';
import { createNotifications } from './electron/notifications';
import { applyTheme } from './electron/theme';
import { createHandlers } from './ipc/handlers';
import { createIdleLock } from './ipc/idle-lock';
import { registerHandlers, tell } from './ipc/wrap';

/** Puts the app together around the window and the wallet that are there already; the phases follow its life. */
export function composeApp(early: Early): void {
  const { switches, devOrigin, place, stored, hidden, profiles, wallet, files, links, camera, stage } = early;
  const speech = createSpeech();
  const { translate } = speech;
  const chosenLocale = () => {
    const { locale } = stored.now().preferences;
    return locale === 'system' ? lifecycle.systemLocale() : locale;
  };
  const faults = watchFaults(!switches.demo, translate, lifecycle.quit);
  early.faults.hear(faults.wallet);
  early.windows.hear((window) => watchCrashes(window, translate, Date.now));
  const page = () => stage.current()?.webContents ?? null;
  const first = createPageFirst();
  wallet.speak(chosenLocale());

  const notifications = createNotifications(translate, (record) => {
    come();
    tell(page(), 'notices.opened', record);
  });
  const lastWords = createLastWords({
    ask: () => tell(page(), 'vault.locking', null),
    lock: () => void wallet.lock(),
  });
  const idle = createIdleLock(lastWords.lock, {
    set: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
    now: Date.now,
  });
  const about = () => lifecycle.aboutApp(profiles.folder(), chosenLocale());
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
      lock: lastWords.lock,
      theme: (theme: Theme) =>
        tell(page(), 'preferences.changed', savePreferences({ ...stored.now().preferences, theme })),
      about: () => void lifecycle.showAbout(about(), translate),
      useWallet: (id) => void refusals.asking('use', house.use(id)),
    },
    translate,
  );
  const menu = gathered(first.isShown, () => {
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
      lastWords.over();
      hidden.closeAll();
      notifications.closeAll();
      lifecycle.clearRecentDocuments();
      stage.replace();
    },
  });
  const refusals = createRefusals(() => tell(page(), 'refusals.waiting', null));
  files.offerTo(takingFiles({ wallet, files, refused: refusals.add }));
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
  const opens = stored.now().preferences.openAtStart && !switches.demo;
  const opening = opens ? early.isBegun.then(() => openAtStart(wallet)) : Promise.resolve();
  const handlers = createHandlers({
    session: holdingIdle(wallet, idle),
    desktop,
    house,
    notifier: notifications,
    capture: createCapture(stage.current, camera),
    incoming: links,
    refusals,
    about,
    shown: first.shown,
    opening,
    active: idle.activity,
  });
  registerHandlers(handlers, page, devOrigin, refusals.unheard);
  void first.isShown.then(() => speech.speak(chosenLocale(), menu));
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

  function onWindowsClosed(): void {
    if (process.platform !== 'darwin') lifecycle.quit();
  }
}
