// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DeclaredForm } from '../../../../renderer/features/declared/declared-form';
import { emptyFields } from '../../../../renderer/features/declared/draft';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';

const theForm = (onKeep: () => Promise<null> = () => Promise.resolve(null)) => (
  <DeclaredForm
    place="new"
    fields={emptyFields}
    files={[]}
    action="Keep it"
    onKeep={onKeep}
    onCancel={() => undefined}
  />
);
const title = () => screen.getByRole('textbox', { name: /^Title/ });
const keptTitle = () => wallet.drafts.get('new')?.draft.title;

it('what is being written is kept, and stands there when the form is opened again', async () => {
  const { user } = await inPage(theForm());
  await user.type(title(), 'Bridges that sing');
  await waitFor(() => expect(keptTitle()).toBe('Bridges that sing'));
  await user.type(title(), '!');
  // Closed within the pause.
  cleanup();
  await waitFor(() => expect(keptTitle()).toBe('Bridges that sing!'));

  const again = await inPage(theForm());
  await waitFor(() => expect(title()).toHaveProperty('value', 'Bridges that sing!'));
  await again.user.click(screen.getByRole('button', { name: 'Start afresh' }));
  expect(title()).toHaveProperty('value', '');
  await waitFor(() => expect(keptTitle()).toBeUndefined());
});

it.each(['Cancel', 'Keep it'])('“%s” leaves nothing unfinished behind', async (name) => {
  const { user } = await inPage(theForm());
  await user.type(title(), 'Bridges');
  await waitFor(() => expect(keptTitle()).toBe('Bridges'));
  await user.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(keptTitle()).toBeUndefined());
  cleanup();
  expect(keptTitle()).toBeUndefined();
});
