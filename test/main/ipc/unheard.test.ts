import { beforeEach, expect, it, vi } from 'vitest';
import { createRefusals } from '../../../main/app/refusals';
import { createHandlers } from '../../../main/ipc/handlers';
import { registerHandlers } from '../../../main/ipc/wrap';
import { failure } from '../../../shared/result';
import { aCapture, aDesktop, aHouse, aNotifier, aWallet } from './a-wallet';

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;
const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) },
}));

const aPage = () => ({ mainFrame: { url: 'app://lapel/' } });
let current = aPage();
const refusals = createRefusals(() => undefined);
const refused = failure({ kind: 'disk-full' } as const);
/** Closing the wallet puts another page in the place of the one that asked. */
const closing = () => {
  current = aPage();
  return Promise.resolve(refused);
};
registerHandlers(
  createHandlers({
    session: aWallet({ trash: () => refused }).session,
    desktop: aDesktop().desktop,
    house: aHouse({ move: closing, erase: () => Promise.resolve(refused) }),
    notifier: aNotifier(),
    capture: aCapture(),
    incoming: { read: () => [], answered: () => [] },
    refusals,
    about: () => ({ version: '', electron: '', platform: '', walletFolder: '', locale: '' }),
    shown: () => undefined,
    opening: Promise.resolve(),
    active: () => undefined,
  }),
  () => current as unknown as Electron.WebContents,
  null,
  refusals.unheard,
);
const call = (channel: string, ...args: unknown[]) =>
  listeners.get(channel)?.({ sender: current, senderFrame: current.mainFrame }, ...args);
beforeEach(() => {
  for (const { what } of refusals.read()) refusals.told(what);
});

it('what is refused after the page that asked has gone is kept for the next one', async () => {
  await call('place.move');
  expect(refusals.read()).toEqual([{ what: 'move', error: { kind: 'disk-full' } }]);
});

it('what the page heard itself is told by nobody else', async () => {
  expect(await call('place.erase', 'My wallet')).toEqual(refused);
  expect(refusals.read()).toEqual([]);
});
