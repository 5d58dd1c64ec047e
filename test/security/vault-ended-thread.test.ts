import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder } from '../main/vault/a-wallet';

const times = 20;
let folder = '';

beforeAll(async () => {
  // Beside the dependencies, so that the bundle finds the native module in plain Node.
  folder = mkdtempSync(resolve('node_modules', '.lapel-ended-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rolldownOptions: {
        input: {
          child: resolve('test/main/vault/ended-thread-child.ts'),
          thread: resolve('test/main/vault/endless-thread.ts'),
        },
        external: ['libsql'],
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a thread that is ended while it works on the database takes neither the process nor the database with it', () => {
  const child = [join(folder, 'child.mjs'), join(aFolder(), 'a.db'), String(times)];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, child, { encoding: 'utf8', timeout: 60_000 });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
  const committed = stdout.trim().split('\n').map(Number);
  expect(committed).toHaveLength(times);
  // Each began where the one before had ended: it could write, and what had been committed was there.
  expect(committed[0]).toBeGreaterThan(0);
  for (const [at, number] of committed.entries()) expect(number).toBeGreaterThan(committed[at - 1] ?? 0);
}, 90_000);
