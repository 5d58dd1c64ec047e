import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../main/wallet/open-file';
import { makeZip } from '../intake/make-zip';
import { aFolder } from '../vault/a-wallet';
import { offlineSource } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { aBadge } from './some-arrivals';

async function open(bytes: Uint8Array) {
  const path = join(aFolder(), 'badges.zip');
  await writeFile(path, bytes);
  const tools = { read: inProcessEngine.read, linked: offlineSource };
  return openFile(path, tools, new AbortController().signal);
}

describe('an archive named to a command', () => {
  it('gives the badges in it, archives within it included', async () => {
    const inner = makeZip([{ name: 'two.json', bytes: await aBadge('Two') }]);
    const files = [
      { name: 'one.json', bytes: await aBadge('One') },
      { name: 'words.txt', bytes: 'hello' },
      { name: 'inner.zip', bytes: inner },
    ];
    const opened = await open(makeZip(files));
    expect(opened.ok && opened.value.map(({ arrival }) => arrival.fileName)).toEqual(['one.json', 'two.json']);
  });

  it('without any is refused with the first reason', async () => {
    expect(await open(makeZip([{ name: 'a.txt', bytes: 'hello' }]))).toMatchObject({ error: { kind: 'not-a-badge' } });
    expect(await open(makeZip([]))).toEqual({ ok: false, error: { kind: 'archive-empty' } });
  });

  it('nested without end is opened so far', async () => {
    let zip = makeZip([{ name: 'a.json', bytes: await aBadge('Deep') }]);
    for (let depth = 0; depth < 5; depth += 1) zip = makeZip([{ name: 'inner.zip', bytes: zip }]);
    expect(await open(zip)).toEqual({ ok: false, error: { kind: 'archive-too-deep' } });
  });
});
