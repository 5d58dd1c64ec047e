import { expect, it, vi } from 'vitest';
import { TypeToConfirm } from '../../../../renderer/features/keep/type-to-confirm';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/ui/dialog', () => ({ Dialog: ({ children }: { children: unknown }) => children }));
// The order of the buttons hangs on the platform.
vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' });

const hint = 'Make a backup first';

const dialog = (word: string): string =>
  rendered(
    <TypeToConfirm
      {...{
        title: 'Delete',
        text: 'Everything in it goes.',
        label: 'Type its name',
        action: 'Delete the wallet',
        word,
      }}
      instead={<a href="#backup">{hint}</a>}
      onConfirm={() => undefined}
      onClose={() => undefined}
    />,
  );

it('cannot be confirmed before the word is typed, and says what may be wiser', () => {
  const html = dialog('Home');
  expect(/<button[^>]*type="submit"[^>]*>/.exec(html)?.[0]).toContain('disabled');
  expect(textOf(html)).toContain(hint);
  expect(textOf(html)).toContain('Everything in it goes.');
});
