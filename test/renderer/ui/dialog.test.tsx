// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/button';
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog';
import { Dialog } from '../../../renderer/ui/dialog';
import { inPage } from '../in-page';

function Page({ onClose = () => undefined }: { readonly onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const [inner, setInner] = useState(false);
  const close = (): void => {
    setOpen(false);
    onClose();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{'Open'}</Button>
      <a href="#beside">{'Beside'}</a>
      <Dialog isOpen={open} onClose={close} title={'Name'}>
        <input aria-label={'First'} />
        {inner || <Button onPress={() => setInner(true)}>{'Goes away'}</Button>}
      </Dialog>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

it('is named by its title, takes the focus, and gives it back to the button that opened it', async () => {
  const { user } = await inPage(<Page />);
  await user.click(button('Open'));
  const dialog = screen.getByRole('dialog', { name: 'Name' });
  expect(dialog.contains(document.activeElement)).toBe(true);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button('Open')));
});

it('lets Tab go round in it, both ways, and never out of it', async () => {
  const { user } = await inPage(<Page />);
  await user.click(button('Open'));
  const dialog = screen.getByRole('dialog');
  const reached = new Set<Element | null>();
  for (const key of ['{Tab}', '{Tab}', '{Tab}', '{Tab}', '{Shift>}{Tab}{/Shift}', '{Shift>}{Tab}{/Shift}']) {
    await user.keyboard(key);
    expect(dialog.contains(document.activeElement), key).toBe(true);
    reached.add(document.activeElement);
  }
  expect([...reached]).toEqual(expect.arrayContaining([screen.getByLabelText('First'), button('Goes away')]));
});

it('has its next key and its Escape after what had the focus went away', async () => {
  const closed = vi.fn();
  const { user } = await inPage(<Page onClose={closed} />);
  await user.click(button('Open'));
  await user.click(button('Goes away'));
  act(() => (document.activeElement as HTMLElement).blur());
  expect(document.activeElement).toBe(document.body);
  await user.keyboard('x');
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
  act(() => (document.activeElement as HTMLElement).blur());
  await user.keyboard('{Escape}');
  expect(closed).toHaveBeenCalledTimes(1);
});

function Asking({ onConfirm }: { readonly onConfirm: () => void }) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{'Ask'}</Button>
      <ConfirmDialog
        isOpen={open}
        title={'Erase?'}
        text="For good."
        action="Erase"
        onConfirm={onConfirm}
        onClose={close}
      />
    </>
  );
}

it('asks with the focus on Cancel: Enter at once does nothing that cannot be undone', async () => {
  const erase = vi.fn();
  const { user } = await inPage(<Asking onConfirm={erase} />);
  await user.tab();
  await user.keyboard('{Enter}');
  await screen.findByRole('alertdialog', { name: 'Erase?' });
  await waitFor(() => expect(document.activeElement).toBe(button('Cancel')));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(erase).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement).toBe(button('Ask')));
  await user.keyboard('{Enter}');
  await screen.findByRole('alertdialog');
  await user.tab();
  await user.keyboard('{Enter}');
  expect(erase).toHaveBeenCalledTimes(1);
});
