// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { PassphraseForm } from '../../../../renderer/features/unlock/passphrase-form';
import type { WalletError } from '../../../../shared/errors';
import { failure, type Result, success } from '../../../../shared/result';
import { inPage } from '../../in-page';

type Tried = Result<string, WalletError>;

const words = { open: 'Open', opening: 'Opening …', cancel: 'Leave' };
const field = () => screen.getByLabelText('Its passphrase');

function Form({ tryIt, onOpened }: { readonly tryIt: () => Promise<Tried>; readonly onOpened: () => void }) {
  const [there, setThere] = useState(true);
  const leave = () => setThere(false);
  return (
    <>
      {there && (
        <PassphraseForm lead={null} label={'Its passphrase'} {...{ words, tryIt, onOpened }} onCancel={leave} />
      )}
      <a href="#away" onClick={leave}>
        {'Away'}
      </a>
    </>
  );
}

it('says beside the field why it did not open, and stays until it does', async () => {
  const answers: Tried[] = [failure({ kind: 'wrong-passphrase' }), success('contents')];
  const tryIt = vi.fn((_passphrase: string) => Promise.resolve(answers.shift() ?? success('')));
  const onOpened = vi.fn();
  const { user } = await inPage(<Form tryIt={tryIt as never} onOpened={onOpened} />);
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await user.keyboard('first{Enter}');
  await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'));
  expect(onOpened).not.toHaveBeenCalled();
  await user.keyboard('second{Enter}');
  await waitFor(() => expect(onOpened).toHaveBeenCalledExactlyOnceWith('contents', 'firstsecond'));
  expect(tryIt.mock.calls.map(([passphrase]) => passphrase)).toEqual(['first', 'firstsecond']);
});

it('opens nothing once it was left', async () => {
  let answer: (tried: Tried) => void = () => undefined;
  const onOpened = vi.fn();
  const { user } = await inPage(
    <Form tryIt={() => new Promise<Tried>((settle) => (answer = settle))} onOpened={onOpened} />,
  );
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await user.keyboard('right{Enter}');
  await user.click(screen.getByText('Away'));
  await act(async () => {
    answer(success('contents'));
    await Promise.resolve();
  });
  expect(onOpened).not.toHaveBeenCalled();
});
