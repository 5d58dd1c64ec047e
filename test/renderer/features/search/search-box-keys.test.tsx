// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { expect, it } from 'vitest';
import { SearchBox } from '../../../../renderer/features/search/search-box';
import { inPage } from '../../in-page';
import { aRow } from '../transcript/some-rows';

const badges = [
  aRow('a', { issuer: 'Akademie Elbtal', own: { tags: ['Bridge office'] } }),
  aRow('b', { issuer: 'Akademie Elbtal' }),
  aRow('c', { issuer: 'Nimbus' }),
];

function Page() {
  const [value, setValue] = useState('');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <SearchBox label={'Search badges'} shortcut="Ctrl F" value={value} onChange={setValue} inputRef={input} />
      <button type="button">{'After'}</button>
    </>
  );
}

async function atTheBox(locale = 'en') {
  const page = await inPage(<Page />, { badges, locale });
  await page.user.tab();
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Search badges' });
  expect(document.activeElement).toBe(box);
  return { ...page, box, caret: () => [box.selectionStart, box.selectionEnd] };
}
const options = () => screen.queryAllByRole('option').map((one) => one.querySelector('code')?.textContent);
const pointed = (box: HTMLElement) => {
  const id = box.getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)?.querySelector('code')?.textContent;
};

it('is silent until it is asked: the arrow opens the list and points at its first', async () => {
  const { user, box } = await atTheBox();
  expect(box.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{ArrowDown}');
  expect(box.getAttribute('aria-expanded')).toBe('true');
  expect(options()[0]).toBe('issuer:');
  expect(pointed(box)).toBe('issuer:');
  expect(document.activeElement).toBe(box);
});

it('goes round by way of what is typed', async () => {
  const { user, box } = await atTheBox();
  await user.keyboard('is');
  expect(pointed(box)).toBeNull();
  await user.keyboard('{ArrowUp}');
  expect(pointed(box)).toBe(options().at(-1));
  await user.keyboard('{ArrowDown}');
  expect(pointed(box)).toBeNull();
  await user.keyboard('{ArrowDown}');
  expect(pointed(box)).toBe(options()[0]);
});

it('takes an operator, then one of its values, with the caret behind each', async () => {
  const { user, box, caret } = await atTheBox();
  await user.keyboard('iss{ArrowDown}{Enter}');
  expect(box.value).toBe('issuer:');
  expect(caret()).toEqual([7, 7]);
  expect(options()).toEqual(['"Akademie Elbtal"', 'Nimbus']);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(box.value).toBe('issuer:"Akademie Elbtal" ');
  expect(caret()).toEqual([25, 25]);
  expect(box.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('x');
  expect(box.value).toBe('issuer:"Akademie Elbtal" x');
});

it('puts a value in at the caret, within what is typed', async () => {
  const { user, box, caret } = await atTheBox();
  await user.keyboard('tag:bri steel');
  box.setSelectionRange(7, 7);
  await user.keyboard('d{ArrowDown}{Enter}');
  expect(box.value).toBe('tag:"Bridge office" steel');
  expect(caret()).toEqual([20, 20]);
});

it('closes the list with Escape, and clears the field with the next', async () => {
  const { user, box } = await atTheBox();
  await user.keyboard('iss{Escape}');
  expect([box.value, box.getAttribute('aria-expanded')]).toEqual(['iss', 'false']);
  await user.keyboard('{Escape}');
  expect([box.value, document.activeElement]).toEqual(['', box]);
});

it('clears by its button, and has the focus afterwards', async () => {
  const { user, box, t } = await atTheBox();
  await user.keyboard('steel');
  await user.click(screen.getByRole('button', { name: t('app:clear') }));
  expect([box.value, document.activeElement]).toEqual(['', box]);
});

it('takes one by a press, without losing the focus', async () => {
  const { user, box } = await atTheBox();
  await user.keyboard('nimb');
  await user.pointer({ keys: '[MouseLeft]', target: screen.getByRole('option', { name: /issuer:Nimbus/ }) });
  expect([box.value, document.activeElement]).toEqual(['issuer:Nimbus ', box]);
});

it('closes when it is left', async () => {
  const { user, box } = await atTheBox();
  await user.keyboard('iss');
  act(() => screen.getByRole('button', { name: 'After' }).focus());
  expect(box.getAttribute('aria-expanded')).toBe('false');
});

it('speaks the language of its reader', async () => {
  const { user, box } = await atTheBox('de');
  await user.keyboard('aus{ArrowDown}{Enter}');
  expect(box.value).toBe('aussteller:');
  expect(options()).toContain('Nimbus');
});
