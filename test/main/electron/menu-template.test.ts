import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuState, menuTemplate } from '../../../main/electron/menu-template';
import { english } from '../../../shared/catalogues/english';
import { commandTable } from '../../../shared/commands';
import { menuCommands } from '../../../shared/contract';
import { createMessages } from '../../../shared/messages';

const messages = createMessages('en', english);
const wallets = {
  current: 'first',
  profiles: [
    { id: 'first', name: '', colour: 'slate' as const },
    { id: 'work', name: 'Work', colour: 'teal' as const },
  ],
  deleted: [],
};
const base: MenuState = {
  platform: 'linux',
  unlocked: true,
  readOnly: false,
  theme: 'system',
  development: false,
  wallets,
};

function menu(change: Partial<MenuState> = {}) {
  const done: string[] = [];
  const template = menuTemplate(
    { ...base, ...change },
    {
      command: (command) => done.push(command),
      lock: () => done.push('lock'),
      theme: (theme) => done.push(`theme ${theme}`),
      about: () => done.push('about'),
      useWallet: (id) => done.push(`wallet ${id}`),
    },
    (key, params) => messages.t(key, { ...params }),
  );
  return { template, items: template.flatMap(flat), done };
}

function flat(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(flat) : [])];
}

const platforms = ['linux', 'win32', 'darwin'] as const;

describe.each(platforms)('the menu on %s', (platform) => {
  it('has every command once, with an accelerator of its own, and carries it out', () => {
    const { items, done } = menu({ platform });
    for (const command of menuCommands) {
      const found = items.filter(({ id }) => id === command);
      expect(found).toHaveLength(1);
      found[0]?.click?.(...([] as unknown as Parameters<NonNullable<MenuItemConstructorOptions['click']>>));
    }
    expect(done).toEqual([...menuCommands]);
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    const withKeys = menuCommands.filter((command) => commandTable[command].keys !== null);
    expect(keys).toHaveLength(withKeys.length + 1);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has words for everything', () => {
    for (const { label, type } of menu({ platform }).items) {
      if (type !== 'separator') expect(label, JSON.stringify(label)).toMatch(/^[A-Z][^:{}]*$/);
    }
  });

  it('offers nothing of the wallet while it is locked, and always a way out', () => {
    const { items } = menu({ platform, unlocked: false });
    const off = items.filter(({ enabled }) => enabled === false).map(({ id }) => id);
    expect(off.sort()).toEqual([...menuCommands, 'lock'].sort());
    expect(items.some(({ role }) => role === 'quit')).toBe(true);
  });

  it('offers nothing that would change a wallet that is open for reading alone', () => {
    const { items } = menu({ platform, readOnly: true });
    const off = items.filter(({ enabled }) => enabled === false).map(({ id }) => id);
    expect(off.sort()).toEqual(['add-badges', 'check-all', 'new-collection', 'paste-badge', 'show-tour']);
  });

  it('keeps the developer tools and the reloading of pages out of what people get', () => {
    const roles = menu({ platform }).items.map(({ role }) => role);
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
  });
});

describe('the order each platform expects', () => {
  const heads = (platform: NodeJS.Platform) => menu({ platform }).template.map(({ label }) => label);

  it('is File to Help on Linux and Windows', () => {
    expect(heads('linux')).toEqual(['File', 'Edit', 'View', 'Badges', 'Wallets', 'Help']);
    expect(heads('win32')).toEqual(heads('linux'));
  });

  it('begins with the app on macOS, where settings, lock and quit are found', () => {
    expect(heads('darwin')).toEqual(['Lapel', 'File', 'Edit', 'View', 'Badges', 'Wallets', 'Window', 'Help']);
    const first = menu({ platform: 'darwin' }).template[0];
    const inside = first ? flat(first).map(({ id, role }) => id ?? role) : [];
    expect(inside).toEqual(expect.arrayContaining(['about', 'show-settings', 'lock', 'hide', 'quit']));
  });

  it('ticks the theme in effect and the present wallet', () => {
    const ticked = menu({ theme: 'dark' }).items.filter(({ checked }) => checked === true);
    expect(ticked.map(({ id }) => id)).toEqual(['theme-dark', 'wallet-first']);
  });
});
