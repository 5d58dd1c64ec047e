import { describe, expect, it } from 'vitest';
import { commandFor, commandIds, commandTable, keysShown } from '../../shared/commands';
import { english } from '../../shared/catalogues/english';
import { createMessages } from '../../shared/messages';

const messages = createMessages('en', english);
const press = (key: string, more: Partial<Parameters<typeof commandFor>[0]> = {}) =>
  commandFor({ key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('the table of commands', () => {
  it('has a name for each, and no two with the same keys', () => {
    for (const id of commandIds) expect(messages.exists(commandTable[id].words), id).toBe(true);
    const keys = commandIds.flatMap((id) => commandTable[id].keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('finds the command of a press, with Ctrl or ⌘ and with Shift where it is asked', () => {
    expect(press('k')).toBe('palette');
    expect(press('K', { ctrlKey: false, metaKey: true })).toBe('palette');
    expect(press('V', { shiftKey: true })).toBe('paste-badge');
    expect(press('v')).toBeNull();
    expect(press('k', { shiftKey: true })).toBeNull();
    expect(press('/', { shiftKey: true })).toBe('show-keys');
    expect(press('k', { ctrlKey: false })).toBeNull();
    expect(press('k', { altKey: true })).toBeNull();
    expect(press('k', { metaKey: true })).toBeNull();
  });

  it('writes keys as each platform does', () => {
    expect(keysShown('CmdOrCtrl+Shift+V', false)).toEqual(['Ctrl', 'Shift', 'V']);
    expect(keysShown('CmdOrCtrl+Shift+V', true)).toEqual(['⌘', '⇧', 'V']);
    expect(keysShown('Alt+ArrowUp', true)).toEqual(['⌥', '↑']);
  });
});
