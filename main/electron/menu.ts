import { app, Menu } from 'electron';
import type { Translate } from '../../shared/messages';
import { type MenuActions, type MenuState, menuTemplate } from './menu-template';

/** Puts the menu for a state in place of the one before, where it reads differently: a new one takes a frame or two. */
export type ShowMenu = (state: Omit<MenuState, 'platform' | 'development'>) => void;

export function createMenu(actions: MenuActions, translate: Translate): ShowMenu {
  let shown = '';
  return (state) => {
    const whole = { ...state, platform: process.platform, development: !app.isPackaged };
    const template = menuTemplate(whole, actions, translate);
    // What an entry does is left out of the text; it is the same for all that reads the same.
    const reads = JSON.stringify(template);
    if (reads === shown) return;
    shown = reads;
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
}
