import { expect, it, vi } from 'vitest';
import { type Entry, folded } from '../../../../renderer/features/palette/entries';
import { Palette } from '../../../../renderer/features/palette/palette';
import { rendered, textOf } from '../rendered';

const page = vi.hoisted(() => ({ entries: [] as readonly unknown[], recent: [] as readonly string[] }));
vi.mock('../../../../renderer/features/palette/use-entries', () => ({ useEntries: () => page.entries }));
vi.mock('../../../../renderer/store/store', () => ({
  useAppDispatch: () => () => undefined,
  useAppSelector: (select: (state: unknown) => unknown) => select({ palette: { recent: page.recent } }),
}));
// A sheet is drawn into the page of a browser; what stands in it is looked at here.
vi.mock('react-aria-components', async (original) => {
  const plain = ({ children }: { children: unknown }) => children;
  return { ...(await original<object>()), ModalOverlay: plain, Modal: plain, Dialog: plain };
});
vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64', platform: 'Linux' });

const entry = (id: string, group: Entry['group'], more: Partial<Entry> = {}) =>
  folded({ id, group, name: id, beside: '', keys: null, run: () => undefined, ...more });

it('begins with what was chosen last and every command, and points at the first', () => {
  page.entries = [
    entry('Add badges', 'commands', { keys: 'CmdOrCtrl+O' }),
    entry('Export', 'commands'),
    entry('Steel', 'badges', { beside: 'Elbtal' }),
  ];
  page.recent = ['Export'];
  const html = rendered(<Palette />);
  const options = [...html.matchAll(/<div[^>]*role="option"[^>]*>/g)].map(([tag]) => tag);
  expect(options).toHaveLength(2);
  expect(options.map((tag) => tag.includes('aria-selected="true"'))).toEqual([true, false]);
  expect(html.indexOf('Export')).toBeLessThan(html.indexOf('Add badges'));
  expect(textOf(html)).not.toContain('Steel');
  const pointed = /aria-activedescendant="([^"]*)"/.exec(html)?.[1] ?? 'none';
  expect(options[0]).toContain(`id="${pointed}"`);
});

it('names its groups, and says where there is nothing', () => {
  page.entries = [entry('Export', 'commands')];
  page.recent = [];
  const named = /role="group" aria-labelledby="([^"]*)"/.exec(rendered(<Palette />))?.[1] ?? 'none';
  expect(rendered(<Palette />)).toContain(`id="${named}"`);
  page.entries = [];
  const empty = rendered(<Palette />);
  expect(empty).toContain('role="status"');
  expect(empty).not.toContain('aria-activedescendant');
});
