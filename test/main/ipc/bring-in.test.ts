import { describe, expect, it } from 'vitest';
import { createWaitingLinks } from '../../../main/app/waiting-links';
import { captureHandlers } from '../../../main/ipc/capture';
import { intakeHandlers } from '../../../main/ipc/intake';
import { success } from '../../../shared/result';
import { aCapture, aDesktop, aWallet } from './a-wallet';

type Capture = Parameters<typeof aCapture>[0];

function house(capture: Capture = {}, desk = aDesktop()) {
  const wallet = aWallet();
  return { handlers: intakeHandlers(wallet.session, desk.desktop, aCapture(capture)), asked: wallet.asked, desk };
}

describe('what is on the clipboard', () => {
  const taken = async (copied: Awaited<ReturnType<ReturnType<typeof aCapture>['clipboard']>>) => {
    const { handlers, asked } = house({ clipboard: () => Promise.resolve(copied) });
    await handlers['intake.clipboard']();
    return asked;
  };

  it('is taken as what it is', async () => {
    expect(await taken({ kind: 'files', paths: ['/a.png'] })).toEqual([['importPaths', ['/a.png']]]);
    expect(await taken({ kind: 'text', text: ' https://a.example/b ' })).toEqual([
      ['importUrl', 'https://a.example/b'],
    ]);
    expect(await taken({ kind: 'text', text: '{"a":1}' })).toEqual([['importText', '{"a":1}']]);
    const png = new Uint8Array([1]);
    expect(await taken({ kind: 'picture', png })).toEqual([['importBytes', '', png]]);
    expect(await taken({ kind: 'nothing' })).toEqual([]);
  });

  it('is only looked at when it is watched, and files are not even that', async () => {
    const text = house({ clipboard: () => Promise.resolve({ kind: 'text', text: '{}' }) });
    await text.handlers['intake.look']();
    expect(text.asked.map(([name]) => name)).toEqual(['look']);
    const files = house({ clipboard: () => Promise.resolve({ kind: 'files', paths: ['/'] }) });
    expect(await files.handlers['intake.look']()).toEqual(success({ kind: 'nothing' }));
    expect(files.asked).toEqual([]);
  });
});

it('the table of results is written where the person chooses, and nowhere else', async () => {
  const { handlers, desk } = house();
  expect(await handlers['intake.saveTable']('a,b')).toEqual(success({ path: '/chosen/lapel-import.csv' }));
  expect(desk.written).toEqual([['/chosen/lapel-import.csv', new TextEncoder().encode('a,b')]]);
  const no = house({}, aDesktop({ chooseTarget: () => Promise.resolve(null) }));
  expect(await no.handlers['intake.saveTable']('a')).toEqual(success(null));
  expect(no.desk.written).toEqual([]);
});

it('a folder to watch is chosen in the system dialog, and nothing is watched when it is closed', async () => {
  const yes = house();
  await yes.handlers['watched.add']();
  expect(yes.asked).toContainEqual(['watchFolder', '/a.png']);
  const no = house({}, aDesktop({ chooseFiles: () => Promise.resolve(null) }));
  expect(await no.handlers['watched.add']()).toEqual(success(null));
  expect(no.asked).toEqual([]);
});

it('links are given to the page until the person has answered', () => {
  const handlers = captureHandlers(aCapture(), createWaitingLinks(['lapel:x', 'lapel:y']));
  expect(handlers['incoming.read']()).toEqual(success(['lapel:x', 'lapel:y']));
  expect(handlers['incoming.answered']('lapel:x')).toEqual(success(['lapel:y']));
  expect(handlers['incoming.read']()).toEqual(success(['lapel:y']));
});
