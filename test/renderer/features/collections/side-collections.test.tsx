// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SideCollections } from '../../../../renderer/features/collections/side-collections';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';

const collections = ['Job', 'Someday', 'Talks'].map((name) => ({
  ...{ id: name.toLowerCase(), name, members: [], description: 'A line.', cover: null },
}));
const names = () => wallet.collections().map(({ name }) => name);
/** As the page shows them; it hears of a change after the wallet has it. */
const shown = () => screen.getAllByRole('link').map(({ textContent }) => /^[A-Z][a-z]+/.exec(textContent)?.[0]);

async function at(name: string) {
  const page = await inPage(<SideCollections />, { collections: { collections, searches: [] } });
  const link = await screen.findByRole('link', { name: new RegExp(name) });
  act(() => link.focus());
  return page;
}

it('moves with Alt and the arrows, keeps the focus, and says where it stands now', async () => {
  const { user, t } = await at('Job');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(names()).toEqual(['Someday', 'Job', 'Talks']));
  await waitFor(() => expect(shown()).toEqual(names()));
  expect(document.activeElement?.textContent).toContain('Job');
  const said = t('collections:movedTo', { name: 'Job', place: 2, count: 3 });
  expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(said);
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  await waitFor(() => expect(names()).toEqual(['Job', 'Someday', 'Talks']));
});

it('moves on from where it will stand, when keys are pressed faster than the wallet answers', async () => {
  const { user } = await at('Job');
  const release = wallet.hold();
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(shown()).toEqual(['Job', 'Someday', 'Talks']);
  act(release);
  await waitFor(() => expect(names()).toEqual(['Someday', 'Talks', 'Job']));
  await waitFor(() => expect(shown()).toEqual(names()));
});

it('is renamed in its place with F2 and Enter; Escape leaves it as it was', async () => {
  const { user, t } = await at('Someday');
  await user.keyboard('{F2}');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: t('collections:name') });
  expect([document.activeElement, field.selectionEnd]).toEqual([field, 'Someday'.length]);
  await user.keyboard('Soon{Enter}');
  await waitFor(() => expect(names()).toEqual(['Job', 'Soon', 'Talks']));
  const soon = await screen.findByRole('link', { name: /Soon/ });
  act(() => soon.focus());
  await user.keyboard('{F2}Never{Escape}');
  expect(screen.getByRole('link', { name: /Soon/ })).toBeTruthy();
  expect(names()).toEqual(['Job', 'Soon', 'Talks']);
});

it('has its new name, too, when its page goes while it is written; after Escape it has not', async () => {
  const { user } = await at('Someday');
  await user.keyboard('{F2}Soon');
  cleanup();
  await waitFor(() => expect(names()).toEqual(['Job', 'Soon', 'Talks']));
  const again = await at('Talks');
  await again.user.keyboard('{F2}Never{Escape}');
  cleanup();
  await new Promise((settle) => setTimeout(settle, 50));
  expect(names()).toEqual(['Job', 'Someday', 'Talks']);
});

it('goes with Delete, and Undo brings it back to its place with what it is for', async () => {
  const { user, t } = await at('Someday');
  await user.keyboard('{Delete}');
  await waitFor(() => expect(names()).toEqual(['Job', 'Talks']));
  await user.click(await screen.findByRole('button', { name: t('collections:undo') }));
  await waitFor(() => expect(wallet.collections()).toEqual(collections));
});
