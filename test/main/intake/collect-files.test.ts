import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectFiles } from '../../../main/intake/collect-files';
import { limits } from '../../../main/intake/limits';
import { readFile } from '../../../main/intake/read-file';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lapel-collect-'));
});
afterEach(() => rm(dir, { recursive: true }));

const at = (...parts: readonly string[]) => join(dir, ...parts);
async function put(path: string, text = 'x') {
  await mkdir(join(dir, path, '..'), { recursive: true });
  await writeFile(at(path), text);
}
async function collect(paths: readonly string[], signal?: AbortSignal) {
  const lines: string[] = [];
  for await (const one of collectFiles(paths, signal)) {
    lines.push(one.kind === 'file' ? relative(dir, one.path) : `${relative(dir, one.path)}: ${one.error.kind}`);
  }
  return lines;
}

describe('collectFiles', () => {
  test('walks folders in name order and leaves hidden entries out', async () => {
    for (const path of ['b/2.png', 'b/1.json', 'a.svg', 'x (2).png', '.hidden', '.git/config', 'noext'])
      await put(path);
    expect(await collect([dir])).toEqual(['a.svg', 'b/1.json', 'b/2.png', 'noext', 'x (2).png']);
  });

  test('gives name and size', async () => {
    await put('a.json', '12345');
    const all = [];
    for await (const one of collectFiles([at('a.json')])) all.push(one);
    expect(all).toEqual([{ kind: 'file', path: at('a.json'), name: 'a.json', size: 5 }]);
  });

  test('takes a hidden file that is named by hand, and files before and after a folder', async () => {
    for (const path of ['.hidden', 'f/1', 'z']) await put(path);
    expect(await collect([at('.hidden'), at('f'), at('z')])).toEqual(['.hidden', 'f/1', 'z']);
  });

  test('links that lead back up, to each other or nowhere end', async () => {
    await put('a/b/1');
    await symlink(dir, at('a', 'b', 'up'));
    await symlink(at('a'), at('a', 'self'));
    await symlink(at('nowhere'), at('a', 'dangling'));
    expect(await collect([dir])).toEqual(['a/b/1', 'a/dangling: unreadable-file']);
  });

  test('says what is not there, cannot be opened, or is empty', async () => {
    await mkdir(at('empty'));
    expect(await collect([at('absent'), at('empty')])).toEqual([
      'absent: unreadable-file',
      'empty: no-badge-in-folder',
    ]);
  });

  test('an unreadable folder is told and does not stop the rest', async () => {
    for (const path of ['a/1', 'b/1']) await put(path);
    await chmod(at('a'), 0);
    const root = process.getuid?.() === 0;
    expect(await collect([dir])).toEqual(root ? ['a/1', 'b/1'] : ['a: unreadable-file', 'b/1']);
    await chmod(at('a'), 0o700);
  });

  test('ends when it is told to', async () => {
    for (let index = 0; index < 20; index += 1) await put(`${index}`);
    const stop = new AbortController();
    let seen = 0;
    for await (const _one of collectFiles([dir], stop.signal)) {
      seen += 1;
      if (seen === 3) stop.abort();
    }
    expect(seen).toBe(3);
  });

  test('stops at the limit of files', async () => {
    await put('one');
    const lines = await collect(Array.from({ length: limits.files + 50 }, () => at('one')));
    expect(lines).toHaveLength(limits.files + 1);
    expect(lines.at(-1)).toBe('one: too-many');
  });

  test('does not follow folders without end', async () => {
    await put(`${'d/'.repeat(limits.folderDepth + 5)}deep`);
    await put('shallow');
    expect(await collect([dir])).toEqual(['shallow']);
  });
});

describe('readFile', () => {
  test('reads the bytes', async () => {
    await put('a', 'hello');
    expect(await readFile(at('a'))).toEqual({ ok: true, value: new Uint8Array(Buffer.from('hello')) });
    await put('b', '');
    expect(await readFile(at('b'))).toEqual({ ok: true, value: new Uint8Array(0) });
  });

  test('refuses by size before reading', async () => {
    await put('sparse');
    await truncate(at('sparse'), 8 * 1024 ** 3);
    expect(await readFile(at('sparse'))).toEqual({
      ok: false,
      error: { kind: 'too-large', size: 8 * 1024 ** 3, limit: limits.fileBytes },
    });
  });

  test.each([
    ['what is not there', 'absent', 'ENOENT'],
    ['a folder', '.', 'EISDIR'],
  ])('refuses %s', async (_name, path, code) => {
    expect(await readFile(at(path))).toEqual({ ok: false, error: { kind: 'unreadable-file', code } });
  });

  test('refuses a device, which would never end', async () => {
    const device = process.platform === 'win32' ? '\\\\.\\NUL' : '/dev/zero';
    expect(await readFile(device)).toMatchObject({ ok: false, error: { kind: 'unreadable-file' } });
  });
});
