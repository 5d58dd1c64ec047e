// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CommandDialogs } from '../../../../renderer/features/commands/command-dialogs';
import { dialogOpened } from '../../../../renderer/features/palette/palette-slice';
import { useAppDispatch } from '../../../../renderer/store/store';
import { Button } from '../../../../renderer/ui/button';
import { inPage } from '../../in-page';
import { aRow } from '../transcript/some-rows';

function Page() {
  const dispatch = useAppDispatch();
  return (
    <>
      <Button onPress={() => dispatch(dialogOpened('palette'))}>{'Palette'}</Button>
      <CommandDialogs />
    </>
  );
}

async function opened() {
  const badges = [aRow('steel', { name: 'Steel bridges' }), aRow('timber', { name: 'Timber bridges' })];
  const page = await inPage(<Page />, { badges });
  await page.user.tab();
  await page.user.keyboard('{Enter}');
  const field = await screen.findByRole('combobox');
  await waitFor(() => expect(document.activeElement).toBe(field));
  return { ...page, field };
}
const pointed = (field: HTMLElement) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
const address = () => screen.getByTestId('address').textContent;

it('opens with the caret in its field, and points at what Enter would do', async () => {
  const { field } = await opened();
  expect(pointed(field)).toBe(screen.getAllByRole('option')[0]);
  expect(pointed(field)?.getAttribute('aria-selected')).toBe('true');
});

it('finds a badge while the focus stays in the field, and Enter goes there', async () => {
  const { user, field } = await opened();
  await user.keyboard('bridges');
  await waitFor(() => expect(pointed(field)?.textContent).toContain('Steel bridges'));
  await user.keyboard('{ArrowDown}');
  expect(pointed(field)?.textContent).toContain('Timber bridges');
  expect(document.activeElement).toBe(field);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe('/badge/timber'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('begins at the top again when something else is typed, and says where there is nothing', async () => {
  const { user, field } = await opened();
  await user.keyboard('{ArrowDown}{ArrowDown}s');
  await waitFor(() => expect(pointed(field)).toBe(screen.getAllByRole('option')[0]));
  await user.keyboard('xqzj');
  await waitFor(() => expect(screen.queryAllByRole('option')).toEqual([]));
  expect(field.hasAttribute('aria-activedescendant')).toBe(false);
  expect(screen.getAllByRole('status').some((one) => one.textContent.includes('sxqzj'))).toBe(true);
  await user.keyboard('{Enter}');
  expect([address(), screen.queryByRole('dialog') !== null]).toEqual(['/', true]);
});

it('closes with Escape and gives the focus back', async () => {
  const { user } = await opened();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Palette' })));
});

it('remembers what was chosen', async () => {
  const { user, store, field } = await opened();
  await user.keyboard('timber');
  await waitFor(() => expect(pointed(field)?.textContent).toContain('Timber bridges'));
  await user.keyboard('{Enter}');
  expect(store.getState().palette).toMatchObject({ open: null, recent: ['timber'] });
});
