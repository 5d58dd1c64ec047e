// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useOwnChange } from '../../../renderer/features/own/use-own-change';
import { Button } from '../../../renderer/ui/button';
import { useToast } from '../../../renderer/ui/toasts';
import { aRow } from '../features/transcript/some-rows';
import { inPage } from '../in-page';
import { wallet } from '../page-setup';

function Page() {
  const change = useOwnChange();
  const toast = useToast();
  const star = { message: 'It has a star.', undo: { favourite: false } };
  return (
    <>
      <Button onPress={() => void change(['steel'], { favourite: true }, star)}>{'Star'}</Button>
      <Button onPress={() => toast.show({ message: 'Only told.' })}>{'Tell'}</Button>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });
const said = () => screen.queryAllByRole('alertdialog').map((one) => one.textContent);

// The queue lives as long as the page.
afterEach(async () => {
  for (const close of screen.queryAllByRole('button', { name: 'Dismiss' })) act(() => close.click());
  await waitFor(() => expect(screen.queryAllByRole('alertdialog')).toEqual([]));
});

it('says what was done, and Undo takes it back and the message away', async () => {
  const { user, t } = await inPage(<Page />, { badges: [aRow('steel')] });
  await user.click(button('Star'));
  await screen.findByText('It has a star.');
  expect(wallet.row('steel')?.own.favourite).toBe(true);
  await user.click(button(t('own:undo')));
  await waitFor(() => expect(wallet.row('steel')?.own.favourite).toBe(false));
  await waitFor(() => expect(said()).toEqual([]));
});

it('is reached by Tab from where the person is, and Enter undoes', async () => {
  const { user, t } = await inPage(<Page />, { badges: [aRow('steel')] });
  await user.tab();
  await user.keyboard('{Enter}');
  await screen.findByText('It has a star.');
  for (let tabs = 0; tabs < 6 && document.activeElement !== button(t('own:undo')); tabs += 1) await user.tab();
  expect(document.activeElement).toBe(button(t('own:undo')));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(wallet.row('steel')?.own.favourite).toBe(false));
});

it('says why where it was refused, and offers no undoing of what was not done', async () => {
  const { user, t } = await inPage(<Page />, { badges: [aRow('steel')] });
  wallet.refuse({ kind: 'read-only' });
  await user.click(button('Star'));
  await waitFor(() => expect(said()).toHaveLength(1));
  expect(said()[0]).toContain(t('errors:read-only'));
  expect(screen.queryByRole('button', { name: t('own:undo') })).toBeNull();
  expect(wallet.row('steel')?.own.favourite).toBe(false);
});

it('gives way to the next message where it only tells, and stays where it can be undone', async () => {
  const { user } = await inPage(<Page />, { badges: [aRow('steel')] });
  await user.click(button('Tell'));
  await user.click(button('Star'));
  await screen.findByText('It has a star.');
  await waitFor(() => expect(said()).toHaveLength(1));
  await user.click(button('Tell'));
  await waitFor(() => expect(said()).toHaveLength(2));
});
