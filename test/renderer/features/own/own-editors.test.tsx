// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { InCollections } from '../../../../renderer/features/own/in-collections';
import { TagsField } from '../../../../renderer/features/own/tags-field';
import { useSnapshot } from '../../../../renderer/read-model/read-model-context';
import type { Collections } from '../../../../shared/collections';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';
import { aRow } from '../transcript/some-rows';

const badges = [
  aRow('steel', { own: { tags: ['Bridges'] } }),
  aRow('timber', { own: { tags: ['Office work', 'Open air'] } }),
];
const collection = (id: string, name: string, members: readonly string[]) => ({
  ...{ id, name, members, description: '', cover: null },
});
const collections: Collections = {
  collections: [collection('job', 'Job', ['steel', 'timber']), collection('dream', 'Someday', [])],
  searches: [],
};

function Tags() {
  const { rows } = useSnapshot();
  return <TagsField ids={['steel']} tags={rows.get('steel')?.own.tags ?? []} />;
}
const tags = () => wallet.row('steel')?.own.tags;
const members = (id: string) => wallet.collections().find((one) => one.id === id)?.members;

async function atTags() {
  const page = await inPage(<Tags />, { badges });
  await waitFor(() => expect(screen.getByRole('row', { name: 'Bridges' })).toBeTruthy());
  await page.user.tab();
  const field = screen.getByRole<HTMLInputElement>('combobox');
  expect(document.activeElement).toBe(field);
  return { ...page, field };
}

it('a tag is added with Enter or a comma, and the field is ready for the next', async () => {
  const { user, field } = await atTags();
  await user.keyboard('Norway{Enter}');
  await waitFor(() => expect(tags()).toEqual(['Bridges', 'Norway']));
  expect([field.value, document.activeElement]).toEqual(['', field]);
  await user.keyboard('steel,');
  await waitFor(() => expect(tags()).toEqual(['Bridges', 'Norway', 'steel']));
  expect(field.value).toBe('');
});

it('offers tags that are used elsewhere, takes one with the keys, and none that is there', async () => {
  const { user, field } = await atTags();
  await user.keyboard('o');
  const offered = await screen.findAllByRole('option');
  expect(offered.map((one) => one.textContent)).toEqual(['Office work', 'Open air']);
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(() => expect(tags()).toEqual(['Bridges', 'Open air']));
  expect(document.activeElement).toBe(field);
});

it('keeps one spelling of a tag, and adds nothing where nothing is typed', async () => {
  const { user } = await atTags();
  await user.keyboard('   {Enter}');
  await user.keyboard('OPEN AIR{Escape}{Enter}');
  await waitFor(() => expect(tags()).toEqual(['Bridges', 'Open air']));
});

it('what was typed is a tag, too, when its page goes with the focus in the field', async () => {
  const { user } = await atTags();
  await user.keyboard('Norway');
  cleanup();
  await waitFor(() => expect(tags()).toEqual(['Bridges', 'Norway']));
});

it('a tag is taken away with a key, and comes back with Undo', async () => {
  const { user, t } = await atTags();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('row', { name: 'Bridges' }));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(tags()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: t('own:undo') }));
  await waitFor(() => expect(tags()).toEqual(['Bridges']));
});

it('a badge goes into a collection and out of it by the keys alone, and comes back to its place', async () => {
  const { user, t } = await inPage(<InCollections id="steel" />, { badges, collections });
  await screen.findByRole('link', { name: 'Job' });
  screen.getByRole('button', { name: t('own:addToCollection') }).focus();
  await user.keyboard('{Enter}');
  const menu = within(await screen.findByRole('menu'));
  expect(menu.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(['Someday', t('own:newCollection')]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(members('dream')).toEqual(['steel']));
  await user.click(screen.getByRole('button', { name: t('own:outOfCollection', { name: 'Job' }) }));
  await waitFor(() => expect(members('job')).toEqual(['timber']));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Job' })).toBeNull());
  const removed = t('collections:removed', { name: 'Job', count: 1 });
  const told = (await screen.findAllByRole('alertdialog')).find((one) => one.textContent.includes(removed));
  await user.click(within(told as HTMLElement).getByRole('button', { name: t('collections:undo') }));
  await waitFor(() => expect(members('job')).toEqual(['steel', 'timber']));
  expect(members('dream')).toEqual(['steel']);
});
