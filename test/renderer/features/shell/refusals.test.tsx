// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Refusals } from '../../../../renderer/features/shell/refusals';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';

it('what was refused unheard is said by the page that is there, until the person puts it away', async () => {
  const { t } = await inPage(<Refusals />);
  act(() => wallet.tellRefusal({ what: 'files', error: { kind: 'read-only' } }));
  expect(await screen.findByRole('alertdialog', { name: t('shell:refusal.files') })).toBeTruthy();
  cleanup();
  const { user } = await inPage(<Refusals />);
  expect(await screen.findByText(t('errors:read-only'))).toBeTruthy();
  expect(screen.getByText(t('shell:refusal.filesKept'))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: t('app:close') }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  cleanup();
  await inPage(<Refusals />);
  await act(() => Promise.resolve());
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
