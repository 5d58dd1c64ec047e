// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useCutOffActs } from '../../../../renderer/features/notices/use-cut-off-acts';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';

function Acts() {
  const { goOn, leave } = useCutOffActs();
  return (
    <>
      <button onClick={goOn}>{'go on'}</button>
      <button onClick={leave}>{'leave'}</button>
    </>
  );
}

it('an import that cannot go on says why in the panel', async () => {
  const { user, store } = await inPage(<Acts />);
  wallet.refuse({ kind: 'disk-full' });
  await user.click(screen.getByRole('button', { name: 'go on' }));
  expect(store.getState().imports).toMatchObject({ panel: 'open', problem: { kind: 'disk-full' } });
});

it('an import that could not be left is not said to be left', async () => {
  const { user, t } = await inPage(<Acts />);
  wallet.refuse({ kind: 'disk-full' });
  await user.click(screen.getByRole('button', { name: 'leave' }));
  expect(await screen.findByText(t('errors:disk-full'))).toBeTruthy();
  expect(screen.queryByText(t('notices:cutOffLeft'))).toBeNull();
});
