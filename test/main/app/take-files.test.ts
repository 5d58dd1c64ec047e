import { expect, it } from 'vitest';
import { createRefusals } from '../../../main/app/refusals';
import { takingFiles } from '../../../main/app/take-files';
import { createWaitingFiles } from '../../../main/app/waiting-files';
import type { WalletError } from '../../../shared/errors';
import { failure, success } from '../../../shared/result';
import type { VaultState } from '../../../shared/wallet';

const unlocked: VaultState = {
  kind: 'unlocked',
  methods: [],
  keyRing: { kind: 'unavailable', backend: 'none' },
};

function aDesktop(refusing: WalletError | null) {
  let heard = 0;
  let error = refusing;
  const taken: (readonly string[])[] = [];
  const refusals = createRefusals(() => (heard += 1));
  const files = createWaitingFiles([]);
  const importPaths = (paths: readonly string[]) => {
    if (error) return Promise.resolve(failure(error));
    taken.push(paths);
    return Promise.resolve(success({ job: '1' }));
  };
  files.offerTo(takingFiles({ wallet: { lastState: () => unlocked, importPaths }, files, refused: refusals.add }));
  return { files, refusals, taken, heard: () => heard, mended: () => (error = null) };
}
const settled = () => new Promise((settle) => setTimeout(settle));

it.each(['read-only', 'disk-full'] as const)(
  'files opened into a wallet that refuses them (%s) are told of',
  async (kind) => {
    const { files, refusals, heard } = aDesktop({ kind });
    files.add(['/badges/a.png']);
    await settled();
    expect(refusals.read()).toEqual([{ what: 'files', error: { kind } }]);
    expect(heard()).toBe(1);
    expect(refusals.told('files')).toEqual([]);
  },
);

it('files that meet a lock on their way wait for the next time the wallet is open', async () => {
  const { files, refusals, taken, mended } = aDesktop({ kind: 'locked' });
  files.add(['/badges/a.png']);
  await settled();
  expect(refusals.read()).toEqual([]);
  mended();
  files.offer();
  await settled();
  expect(taken).toEqual([['/badges/a.png']]);
});
