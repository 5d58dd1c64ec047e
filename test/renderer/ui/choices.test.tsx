// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { CheckBox } from '../../../renderer/ui/check-box';
import { MenuButton } from '../../../renderer/ui/menu-button';
import { RadioGroup } from '../../../renderer/ui/radio-group';
import { Select } from '../../../renderer/ui/select';
import { inPage } from '../in-page';

const items = ['Year', 'Issuer', 'Verdict'].map((label) => ({ value: label.toLowerCase(), id: label, label }));
const focused = () => document.activeElement;

function Holding({ kind }: { readonly kind: 'select' | 'radio' }) {
  const [value, setValue] = useState('issuer');
  const Choice = kind === 'select' ? Select : RadioGroup;
  return <Choice label={'Group by'} items={items} value={value} onChange={setValue} />;
}

it('a check box has its name and what it says beside, and Space turns it', async () => {
  const change = vi.fn();
  const { user } = await inPage(
    <CheckBox label={'Private too'} description={'Asked first.'} value={false} onChange={change} />,
  );
  await user.tab();
  const box = screen.getByRole('checkbox', { name: 'Private too', description: 'Asked first.' });
  expect(focused()).toBe(box);
  await user.keyboard(' ');
  expect(change).toHaveBeenCalledExactlyOnceWith(true);
});

it('a folded choice opens at what is chosen, takes another with the keys, and keeps the focus', async () => {
  const { user } = await inPage(<Holding kind="select" />);
  await user.tab();
  const folded = focused();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(focused()).toBe(screen.getByRole('option', { name: 'Issuer', selected: true })));
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  await waitFor(() => expect(focused()).toBe(folded));
  expect(folded?.textContent).toContain('Verdict');
});

it('a folded choice that is left with Escape stays as it was', async () => {
  const { user } = await inPage(<Holding kind="select" />);
  await user.tab();
  const folded = focused();
  await user.keyboard('{Enter}');
  await screen.findByRole('listbox');
  await user.keyboard('{ArrowDown}{Escape}');
  await waitFor(() => expect(focused()).toBe(folded));
  expect(folded?.textContent).toContain('Issuer');
});

it('one of several is chosen by the arrows, and Tab goes past the others', async () => {
  const { user } = await inPage(<Holding kind="radio" />);
  await user.tab();
  expect(focused()).toBe(screen.getByRole('radio', { name: 'Issuer', checked: true }));
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe(screen.getByRole('radio', { name: 'Verdict', checked: true }));
  await user.tab();
  expect(screen.getByRole('radiogroup').contains(focused())).toBe(false);
});

it('a menu opens at its first, goes round, does one thing, and gives the focus back', async () => {
  const act = vi.fn();
  const { user } = await inPage(<MenuButton label={'More'} items={items} onAction={act} />);
  await user.tab();
  const button = focused();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toBe(screen.getByRole('menuitem', { name: 'Year' })));
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe(screen.getByRole('menuitem', { name: 'Verdict' }));
  await user.keyboard('i');
  expect(focused()).toBe(screen.getByRole('menuitem', { name: 'Issuer' }));
  await user.keyboard('{Enter}');
  expect(act).toHaveBeenCalledExactlyOnceWith('Issuer');
  await waitFor(() => expect(focused()).toBe(button));
  expect(screen.queryByRole('menu')).toBeNull();
});

it('a menu that is a choice tells which is chosen', async () => {
  const { user } = await inPage(<MenuButton label={'Group'} items={items} value="Issuer" onAction={() => undefined} />);
  await user.click(screen.getByRole('button', { name: 'Group' }));
  const chosen = await screen.findAllByRole('menuitemradio');
  expect(chosen.map((one) => one.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false']);
});
