import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultyFuses, fuses, setFuses, wireOf } from '../../scripts/package/fuses.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lapel-fuses-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The marker Electron puts before its fuse wire; the wire's version and length follow. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

function anExecutable(wire: string): string {
  const file = join(folder, 'lapel');
  const head = Buffer.from([1, wire.length]);
  writeFileSync(file, Buffer.concat([Buffer.from(`before${sentinel}`), head, Buffer.from(wire), Buffer.from('after')]));
  return file;
}

describe('the fuses of the packaged application', () => {
  it('decide on every fuse the library knows, each with a reason', () => {
    const names = Object.keys(FuseV1Options).filter((key) => !/^\d+$/.test(key));
    expect(fuses.filter((fuse) => fuse.library).map((fuse) => fuse.name)).toEqual(names);
    expect(fuses.map((fuse) => fuse.place)).toEqual(fuses.map((_, index) => index));
    expect(fuses.every((fuse) => fuse.reason.length > 20)).toBe(true);
  });

  it.each([
    ['of the floor version', '10111011'],
    ['of the version that ships', '101100011'],
    ['with a retired fuse', '1011r0011'],
  ])('are all set in a wire %s', async (_name, wire) => {
    const file = anExecutable(wire);
    await setFuses(file);
    const after = await wireOf(file);
    expect(after.size).toBe(wire.length);
    expect(faultyFuses(after)).toEqual([]);
    expect(after.get(FuseV1Options.RunAsNode)).toBe('0'.charCodeAt(0));
    expect(after.get(FuseV1Options.OnlyLoadAppFromAsar)).toBe('1'.charCodeAt(0));
  });

  it('stop the packaging when Electron brings a new one', async () => {
    await expect(setFuses(anExecutable('1011000110'))).rejects.toThrow(/not decided on: 9/);
  });

  it('stop the packaging when one that cannot be set is wrong', async () => {
    await expect(setFuses(anExecutable('101100010'))).rejects.toThrow(/WasmTrapHandlers/);
  });
});
