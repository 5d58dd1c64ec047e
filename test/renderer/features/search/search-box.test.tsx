import { expect, it, vi } from 'vitest';
import { SearchBox } from '../../../../renderer/features/search/search-box';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/features/search/use-suggestions', () => ({
  useSuggestions: () => ({ suggestions: [], from: 0, to: 0 }),
}));

const box = (value: string, onKeep?: () => void): string =>
  rendered(
    <SearchBox
      {...{ label: 'Search your badges', shortcut: 'Ctrl F', value }}
      onChange={() => undefined}
      inputRef={() => undefined}
      {...(onKeep && { onKeep })}
    />,
  );
const buttons = (html: string): number => html.match(/<button/g)?.length ?? 0;

it('is a combo box with its name, and says its keys while it is empty', () => {
  const input = /<input[^>]*>/.exec(box(''))?.[0] ?? '';
  expect(input).toContain('role="combobox"');
  expect(input).toContain('aria-label="Search your badges"');
  expect(input).toContain('aria-expanded="false"');
  expect(textOf(box(''))).toContain('Ctrl F');
  expect(textOf(box('steel'))).not.toContain('Ctrl F');
});

it('can be cleared and kept once something is typed', () => {
  const keep = () => undefined;
  expect(buttons(box('', keep))).toBe(1);
  expect(buttons(box('steel'))).toBe(2);
  expect(buttons(box('steel', keep))).toBe(3);
});

it('colours what it understands, and says what it does not', () => {
  const understood = box('issuer:elbtal -"steel bridge"');
  expect(understood).toContain('typed-operator');
  expect(understood).toContain('typed-not');
  expect(understood).not.toContain('role="status"');
  expect(box('before:someday')).toContain('role="status"');
});

it('takes nothing for markup that is typed', () => {
  expect(box('<img src=x>')).not.toContain('<img');
});
