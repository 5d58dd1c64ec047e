// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { IncomingDialog } from '../../../../renderer/features/intake/incoming-dialog';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';

const link = (at: number) => `lapel:add?url=https://badges.example/${at}`;

it('a question that a lock took away is asked again by the next page, and one that was answered is not', async () => {
  wallet.link([link(1), link(2)]);
  const { user, t } = await inPage(<IncomingDialog />);
  await screen.findByText('https://badges.example/1');
  await user.click(screen.getByRole('button', { name: t('intake:linkCancel') }));
  await screen.findByText('https://badges.example/2');
  cleanup();
  await inPage(<IncomingDialog />);
  expect(await screen.findByText('https://badges.example/2')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: t('intake:linkCancel') }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  cleanup();
  await inPage(<IncomingDialog />);
  await act(() => Promise.resolve());
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
