import { expect, it } from 'vitest';
import { vaultHandlers } from '../../../main/ipc/vault';
import { aWallet } from './a-wallet';

it('tells of no locked wallet while it opens by itself', async () => {
  const { session, asked } = aWallet();
  let opened: () => void = () => undefined;
  const opening = new Promise<void>((settle) => (opened = settle));
  const handlers = vaultHandlers(session, opening, () => undefined);
  const told = handlers['vault.state']();
  await new Promise((settle) => setTimeout(settle, 20));
  expect(asked).toEqual([]);
  opened();
  expect(await told).toMatchObject({ ok: true });
  expect(asked).toEqual([['state']]);
});
