import { expect, test } from 'vitest';
import { trustHandlers } from '../../../main/ipc/trust';
import { aDesktop, aWallet } from './a-wallet';

test('a registry and a vocabulary come from the file the person chose', async () => {
  const { session, asked } = aWallet();
  const chosen: string[] = [];
  const { desktop } = aDesktop({
    chooseFile: (purpose) => {
      chosen.push(purpose);
      return Promise.resolve(`/${purpose}.json`);
    },
  });
  const handlers = trustHandlers(session, desktop);
  await handlers['trust.importRegistry']();
  await handlers['trust.addContext']('https://words.example/c');
  expect(chosen).toEqual(['registry', 'context']);
  expect(asked).toEqual([
    ['importRegistry', '/registry.json'],
    ['addContext', 'https://words.example/c', '/context.json'],
  ]);
});

test('nothing is read when the person changes their mind', async () => {
  const { session, asked } = aWallet();
  const handlers = trustHandlers(session, aDesktop({ chooseFile: () => Promise.resolve(null) }).desktop);
  expect(await handlers['trust.importRegistry']()).toEqual({ ok: true, value: null });
  expect(await handlers['trust.addContext']('https://words.example/c')).toEqual({ ok: true, value: null });
  expect(asked).toEqual([]);
});
