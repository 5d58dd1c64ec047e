// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ExternalLink } from '../../../renderer/ui/external-link';
import { inPage } from '../in-page';
import { wallet } from '../page-setup';

const name = 'Elsewhere';

it('says why an address is not opened, and nothing where it was', async () => {
  const { user, t } = await inPage(<ExternalLink href="https://elsewhere.example/">{name}</ExternalLink>);
  await user.click(screen.getByRole('button', { name }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  wallet.refuse({ kind: 'read-only' });
  await user.click(screen.getByRole('button', { name }));
  expect(await screen.findByText(t('errors:read-only'))).toBeTruthy();
});
