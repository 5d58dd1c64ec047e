import { describe, expect, it } from 'vitest';
import { answer } from '../../../main/ipc/answer';
import { createHandlers } from '../../../main/ipc/handlers';
import { contract } from '../../../shared/contract';
import { failure } from '../../../shared/result';
import { aCapture, aDesktop, aHouse, aNotifier, aWallet } from './a-wallet';

const about = { version: '1', electron: '1', platform: 'linux', walletFolder: '/w', locale: 'en' };

function house(wallet = aWallet(), desk = aDesktop()) {
  let active = 0;
  const handlers = createHandlers({
    session: wallet.session,
    desktop: desk.desktop,
    house: aHouse(),
    notifier: aNotifier(),
    capture: aCapture(),
    incoming: { read: () => ['lapel:x'], answered: () => [] },
    refusals: { read: () => [], told: () => [] },
    about: () => about,
    shown: () => undefined,
    opening: Promise.resolve(),
    active: () => (active += 1),
  });
  return { handlers, asked: wallet.asked, written: desk.written, active: () => active };
}

const id = 'a'.repeat(64);

describe('the handlers', () => {
  it('answer every call of the contract and no other', () => {
    expect(Object.keys(house().handlers).sort()).toEqual(Object.keys(contract).sort());
  });

  it('hand each call on as it is', async () => {
    const { handlers, asked, active } = house();
    await answer('vault.unlock', handlers['vault.unlock'], [{ kind: 'passphrase', passphrase: 'p' }]);
    await answer('records.changes', handlers['records.changes'], [3, 500]);
    await answer('records.check', handlers['records.check'], [[id], { online: true }]);
    await answer('intake.bytes', handlers['intake.bytes'], ['a.png', new Uint8Array([1])]);
    await answer('intake.url', handlers['intake.url'], ['https://example.org/a']);
    await answer('intake.cancel', handlers['intake.cancel'], ['1']);
    await answer('vault.active', handlers['vault.active'], []);
    expect(asked).toEqual([
      ['unlock', { kind: 'passphrase', passphrase: 'p' }],
      ['changes', 3, 500],
      ['check', [id], { online: true }],
      ['importBytes', 'a.png', new Uint8Array([1])],
      ['importUrl', 'https://example.org/a'],
      ['cancel', '1'],
    ]);
    expect(active()).toBe(1);
  });

  it('import what the person chose, and nothing when they change their mind', async () => {
    const yes = house();
    expect(await yes.handlers['intake.choose']('files')).toEqual({ ok: true, value: { job: '1' } });
    expect(yes.asked).toEqual([['importPaths', ['/a.png']]]);
    const no = house(aWallet(), aDesktop({ chooseFiles: () => Promise.resolve(null) }));
    expect(await no.handlers['intake.choose']('folder')).toEqual({ ok: true, value: null });
    expect(no.asked).toEqual([]);
  });

  it('save an original unchanged where the person chooses', async () => {
    const { handlers, written } = house();
    expect(await handlers['export.original'](id)).toEqual({ ok: true, value: { path: '/chosen/diploma.png' } });
    expect(written).toEqual([['/chosen/diploma.png', new Uint8Array([1, 2])]]);
  });

  it('write nothing when the person changes their mind', async () => {
    const { handlers, written } = house(aWallet(), aDesktop({ chooseTarget: () => Promise.resolve(null) }));
    expect(await handlers['export.transcript']({ format: 'csv', ids: null })).toEqual({ ok: true, value: null });
    expect(written).toEqual([]);
  });

  it('say why a file could not be written, and why a wallet had nothing to give', async () => {
    const full = aDesktop({ write: () => Promise.resolve(failure({ kind: 'disk-full' })) });
    expect(await house(aWallet(), full).handlers['export.original'](id)).toEqual(failure({ kind: 'disk-full' }));
    const locked = aWallet({ original: () => failure({ kind: 'locked' }) });
    expect(await house(locked).handlers['export.original'](id)).toEqual(failure({ kind: 'locked' }));
  });
});
