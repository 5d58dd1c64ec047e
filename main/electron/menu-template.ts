import type { MenuItemConstructorOptions } from 'electron';
import { commandTable, isChanging } from '../../shared/commands';
import type { MenuCommand } from '../../shared/contract';
import type { Translate } from '../../shared/messages';
import type { Profiles } from '../../shared/profiles';
import type { Theme } from '../../shared/settings';

export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly unlocked: boolean;
  /** A damaged wallet is open for reading alone. */
  readonly readOnly: boolean;
  readonly theme: Theme;
  readonly development: boolean;
  /** The wallets of this computer. */
  readonly wallets: Profiles;
}

export interface MenuActions {
  readonly command: (command: MenuCommand) => void;
  readonly lock: () => void;
  readonly theme: (theme: Theme) => void;
  readonly about: () => void;
  readonly useWallet: (id: string) => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/** The application menu, in the order each platform expects. Pure: the same state gives the same menu. */
export function menuTemplate(state: MenuState, actions: MenuActions, t: Translate): Item[] {
  const mac = state.platform === 'darwin';
  const item = (id: MenuCommand): Item => ({
    id,
    label: t(`shell:menu.${id}`),
    ...acceleratorOf(id),
    enabled: state.unlocked && !(state.readOnly && isChanging(id)),
    click: () => actions.command(id),
  });
  const lock: Item = {
    id: 'lock',
    label: t('shell:menu.lock'),
    accelerator: commandTable.lock.keys,
    enabled: state.unlocked,
    click: actions.lock,
  };
  const settings = item('show-settings');
  const about: Item = { id: 'about', label: t('shell:menu.about'), click: actions.about };
  const quit: Item = { role: 'quit', label: t('shell:menu.quit') };

  const appMenu: Item = {
    label: t('shell:appName'),
    submenu: [
      about,
      separator,
      settings,
      separator,
      lock,
      separator,
      role('hide', t),
      role('hideOthers', t),
      role('unhide', t),
      separator,
      quit,
    ],
  };
  const file: Item = {
    label: t('shell:menu.file'),
    submenu: [
      item('add-badges'),
      item('paste-badge'),
      separator,
      item('export-transcript'),
      ...(mac ? [separator, role('close', t)] : [separator, settings, lock, separator, quit]),
    ],
  };
  const edit: Item = {
    label: t('shell:menu.edit'),
    submenu: [
      role('undo', t),
      role('redo', t),
      separator,
      role('cut', t),
      role('copy', t),
      role('paste', t),
      role('selectAll', t),
      separator,
      item('find'),
      item('palette'),
    ],
  };
  const view: Item = {
    label: t('shell:menu.view'),
    submenu: [
      item('show-transcript'),
      item('show-favourites'),
      item('show-archive'),
      item('show-trash'),
      separator,
      themeMenu(state.theme, actions.theme, t),
      separator,
      role('resetZoom', t),
      role('zoomIn', t),
      role('zoomOut', t),
      separator,
      role('togglefullscreen', t),
      ...(state.development ? [separator, { role: 'toggleDevTools' as const }] : []),
    ],
  };
  const badges: Item = {
    label: t('shell:menu.badges'),
    submenu: [item('new-collection'), separator, item('check-all')],
  };
  const wallets = walletsMenu(state.wallets, actions.useWallet, t);
  const window: Item = { label: t('shell:menu.window'), role: 'windowMenu' };
  const help: Item = {
    label: t('shell:menu.help'),
    role: 'help',
    submenu: [item('show-keys'), item('show-tour'), ...(mac ? [] : [separator, about])],
  };
  return mac ? [appMenu, file, edit, view, badges, wallets, window, help] : [file, edit, view, badges, wallets, help];
}

function acceleratorOf(id: MenuCommand): Pick<Item, 'accelerator'> {
  const { keys } = commandTable[id];
  return keys === null ? {} : { accelerator: keys };
}

function role(
  name:
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'resetZoom'
    | 'zoomIn'
    | 'zoomOut'
    | 'togglefullscreen'
    | 'hide'
    | 'hideOthers'
    | 'unhide'
    | 'close',
  t: Translate,
): Item {
  return { role: name, label: t(`shell:menu.${name}`) };
}

function themeMenu(current: Theme, choose: (theme: Theme) => void, t: Translate): Item {
  const themes: readonly Theme[] = ['system', 'light', 'dark'];
  return {
    label: t('shell:menu.theme'),
    submenu: themes.map((theme) => ({
      id: `theme-${theme}`,
      label: t(`shell:theme.${theme}`),
      type: 'radio' as const,
      checked: theme === current,
      click: () => choose(theme),
    })),
  };
}

function walletsMenu({ current, profiles }: Profiles, use: (id: string) => void, t: Translate): Item {
  return {
    label: t('shell:menu.wallets'),
    submenu: profiles.map(({ id, name }) => ({
      id: `wallet-${id}`,
      label: name === '' ? t('shell:unnamedWallet') : name.replaceAll('&', '&&'),
      type: 'radio' as const,
      checked: id === current,
      click: () => use(id),
    })),
  };
}
