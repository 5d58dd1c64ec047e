import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extract } from '../../scripts/runtime/zip.mjs';
import { makeZip } from './make-zip';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lapel-zip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = (files: Record<string, string>) => {
  const file = join(folder, 'a.zip');
  writeFileSync(file, makeZip(files));
  return file;
};

describe('taking entries out of a zip', () => {
  it('writes packed, stored and empty entries', async () => {
    const file = written({ 'a/long': 'x'.repeat(100_000), 'a/empty': '', 'b/no': 'no' });
    const target = join(folder, 'out');
    await extract(file, target, (name) => (name.startsWith('a/') ? name : null));
    expect(readFileSync(join(target, 'a/long'), 'utf8')).toHaveLength(100_000);
    expect(readFileSync(join(target, 'a/empty'), 'utf8')).toBe('');
    expect(existsSync(join(target, 'b'))).toBe(false);
  });

  it.each(['../outside', 'a/../../outside', '/outside'])('refuses the entry %s', async (name) => {
    const file = written({ [name]: 'hostile' });
    await expect(extract(file, join(folder, 'out'), (entry) => entry)).rejects.toThrow(/refused/);
    expect(existsSync(join(folder, 'outside'))).toBe(false);
  });

  it('refuses a file that is no zip or was cut short', async () => {
    const whole = makeZip({ a: 'text' });
    const file = join(folder, 'cut.zip');
    writeFileSync(file, whole.subarray(0, whole.length - 30));
    await expect(extract(file, folder, (entry) => entry)).rejects.toThrow(/not a zip/);
  });
});
