// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WalletChooser } from '../../../../renderer/features/keep/wallet-chooser';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';

const home = { id: 'first', name: 'Home', colour: 'plum' } as const;
const unnamed = { id: crypto.randomUUID(), name: ' ', colour: 'teal' } as const;

it('is there once there is another wallet to go to, and names the present one', async () => {
  wallet.own([home]);
  await inPage(<WalletChooser />);
  await new Promise((settle) => setTimeout(settle, 20));
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  wallet.own([home, unnamed]);
  await inPage(<WalletChooser />);
  expect(await screen.findByRole('button', { name: /Home/ })).toBeTruthy();
});

it('says why a wallet cannot be gone to, and no more once another try goes', async () => {
  wallet.own([home, unnamed]);
  const { user, t } = await inPage(<WalletChooser />);
  const go = async (): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: /Home/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: t('keep:walletUnnamed') }));
  };
  wallet.refuse({ kind: 'read-only' });
  await go();
  expect((await screen.findByRole('alert')).textContent).toBe(t('errors:read-only'));
  await go();
  expect(screen.queryByRole('alert')).toBeNull();
});
