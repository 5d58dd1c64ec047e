import { describe, expect, it, vi } from 'vitest';
import { registerHandlers, tell } from '../../main/ipc/wrap';
import { createHandlers } from '../../main/ipc/handlers';
import { contract } from '../../shared/contract';
import { aCapture, aDesktop, aHouse, aNotifier, aWallet } from '../main/ipc/a-wallet';

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;
const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) },
}));

/** A window's page with its main frame, as far as trust looks at it. */
function aPage(url = 'app://lapel/') {
  const sent: unknown[][] = [];
  const page = { mainFrame: { url }, send: (...args: unknown[]) => void sent.push(args), isDestroyed: () => false };
  return { page, sent };
}

const { page } = aPage();
const { session, asked } = aWallet();
const handlers = createHandlers({
  session,
  desktop: aDesktop().desktop,
  house: aHouse(),
  notifier: aNotifier(),
  capture: aCapture(),
  incoming: { read: () => [], answered: () => [] },
  refusals: { read: () => [], told: () => [] },
  about: () => ({ version: '', electron: '', platform: '', walletFolder: '', locale: '' }),
  shown: () => undefined,
  opening: Promise.resolve(),
  active: () => undefined,
});
let current: unknown = page;
registerHandlers(
  handlers,
  () => current as Electron.WebContents | null,
  null,
  () => undefined,
);

const call = (event: unknown, channel = 'vault.lock') => listeners.get(channel)?.(event);
const refused = { ok: false, error: { kind: 'bad-request', detail: 'sender' } };

describe('a call from somewhere else than our own page', () => {
  it('is heard on the channels of the contract alone', () => {
    expect([...listeners.keys()].sort()).toEqual(Object.keys(contract).sort());
  });

  it('is told from one of our own', async () => {
    expect(await call({ sender: page, senderFrame: page.mainFrame })).toMatchObject({ ok: true });
    expect(asked).toEqual([['lock']]);
  });

  it.each<[string, () => unknown]>([
    ['a frame that is gone', () => ({ sender: page, senderFrame: null })],
    ['no frame at all', () => ({ sender: page })],
    ['a frame inside ours', () => ({ sender: page, senderFrame: { url: 'app://lapel/' } })],
    [
      'another window',
      () => {
        const other = aPage().page;
        return { sender: other, senderFrame: other.mainFrame };
      },
    ],
  ])('is refused: %s', async (_who, event) => {
    asked.length = 0;
    for (const channel of listeners.keys()) expect(await call(event(), channel)).toEqual(refused);
    expect(asked).toEqual([]);
  });

  it.each([
    'https://example.org/',
    'https://lapel/',
    'app://evil/',
    'app://lapel.example.org/',
    'app://print/1',
    'file:///lapel/index.html',
    'data:text/html,app://lapel/',
    'about:blank',
    '',
  ])('is refused: our window showing %s', async (url) => {
    asked.length = 0;
    const { page: astray } = aPage(url);
    current = astray;
    expect(await call({ sender: astray, senderFrame: astray.mainFrame })).toEqual(refused);
    current = page;
    expect(asked).toEqual([]);
  });

  it('is refused when there is no window', async () => {
    current = null;
    expect(await call({ sender: page, senderFrame: page.mainFrame })).toEqual(refused);
    current = page;
  });

  it('gets nothing said either, once its page is gone', () => {
    const gone = { ...aPage().page, isDestroyed: () => true, send: () => expect.unreachable() };
    tell(gone as unknown as Electron.WebContents, 'vault.changed', { revision: 1 });
    const { page: here, sent } = aPage();
    tell(here as unknown as Electron.WebContents, 'vault.changed', { revision: 1 });
    expect(sent).toEqual([['vault.changed', { revision: 1 }]]);
  });
});
