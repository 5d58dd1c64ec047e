import { describe, expect, it } from 'vitest';
import { violations } from './sources/layering-rules';
import { readSources } from './sources/read-sources';

const planted = (files: Readonly<Record<string, string>>) => violations(new Map(Object.entries(files)));

describe('the layering of the house', () => {
  const sources = readSources(['shared', 'main', 'renderer']);

  it('reads the whole house', () => {
    for (const room of ['shared/', 'main/', 'renderer/']) {
      expect([...sources.keys()].some((path) => path.startsWith(room))).toBe(true);
    }
  });

  it('is kept', () => {
    expect(violations(sources)).toEqual([]);
  }, 60_000);

  it.each<[string, Record<string, string>, RegExp]>([
    ['electron in a plain room', { 'main/vault/a.ts': "import { app } from 'electron';" }, /only main\/electron/],
    ['electron by require', { 'main/app.ts': "const e = require('electron/main');" }, /only main\/electron/],
    ['electron by dynamic import', { 'main/net/a.ts': "await import('electron');" }, /only main\/electron/],
    ['a higher room', { 'main/net/a.ts': "import { x } from '../vault/b';" }, /main\/net may not import main\/vault/],
    ['a room beside', { 'main/verify/a.ts': "export * from '../intake/b';" }, /may not import main\/intake/],
    ['a type of a room beside', { 'main/verify/a.ts': "type T = import('../intake/b').T;" }, /may not import/],
    ['main from shared', { 'shared/a.ts': "import type { x } from '../main/net/b';" }, /shared may not import/],
    ['main from the renderer', { 'renderer/a.tsx': "import type { x } from '../main/net/b';" }, /shared alone/],
    [
      'the renderer from main',
      { 'main/wallet/a.ts': "import { x } from '../../renderer/b';" },
      /may not import renderer/,
    ],
    ['Node in shared', { 'shared/a.ts': "import { x } from 'node:fs';" }, /no Node/],
    ['Node in the renderer', { 'renderer/a.ts': "import { x } from 'node:fs';" }, /no Node/],
    ['a Node name in shared', { 'shared/a.ts': 'export const a = Buffer.from([]);' }, /Buffer is not everywhere/],
    ['a DOM name in shared', { 'shared/a.ts': 'export const a = () => document.title;' }, /document is not everywhere/],
    ['zod at run time in the renderer', { 'renderer/a.ts': "import { z } from 'zod';" }, /only a type/],
    ['the bridge elsewhere', { 'renderer/features/a.ts': 'export const a = window.lapel;' }, /bridge\.ts/],
    [
      'raw ipc elsewhere',
      { 'main/electron/a.ts': "import { ipcMain } from 'electron'; ipcMain.on('a', b);" },
      /belong to/,
    ],
    ['a default export', { 'shared/a.ts': 'export default 1;' }, /default export/],
    ['a default function', { 'shared/a.ts': 'export default function a() {}' }, /default export/],
    ['a renamed default', { 'shared/a.ts': 'const a = 1; export { a as default };' }, /default export/],
    ['an unknown room', { 'main/cellar/a.ts': '' }, /not in the table/],
    [
      'a circle',
      { 'shared/a.ts': "import { b } from './b';", 'shared/b.ts': "import { a } from './a';" },
      /circle: shared\/a -> shared\/b -> shared\/a/,
    ],
  ])('notices %s', (_name, files, message) => {
    expect(planted(files).join('\n')).toMatch(message);
  });

  it('accepts what is allowed', () => {
    const allowed = {
      'shared/a.ts': "import { z } from 'zod'; export const f = (document: string) => document.length;",
      'shared/c.ts': "import type { d } from './d';",
      'shared/d.ts': "import { c } from './c';",
      'main/credential/a.ts': "import { f } from '../../shared/a'; import { readFile } from 'node:fs/promises';",
      'main/verify/a.ts': "import { g } from '../credential/a';",
      'main/electron/a.ts': "import { app } from 'electron';",
      'main/preload.ts': "import { ipcRenderer } from 'electron'; ipcRenderer.send('a');",
      'main/ipc/wrap.ts': "import { ipcMain } from 'electron'; ipcMain.handle('a', b);",
      'main/app.ts': "import { b } from './electron/a'; import { c } from './ipc/wrap';",
      'renderer/a.tsx': "import type { z } from 'zod'; import { f } from '../shared/a';",
      'renderer/bridge.ts': 'export const bridge = window.lapel;',
    };
    expect(planted(allowed)).toEqual([]);
  });
});
