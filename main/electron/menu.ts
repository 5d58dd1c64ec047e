import { app, Menu } from 'electron';
import type { Translate } from '../../shared/messages';
import { type MenuActions, type MenuState, menuTemplate } from './menu-template';

/** Puts the menu for this state in place of the one before. */
export function showMenu(
  state: Omit<MenuState, 'platform' | 'development'>,
  actions: MenuActions,
  translate: Translate,
): void {
  const whole = { ...state, platform: process.platform, development: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(whole, actions, translate)));
}
