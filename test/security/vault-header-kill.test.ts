import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerText, parseHeader } from '../../main/vault/header';
import { vaultPaths } from '../../main/vault/paths';
import { aFolder, must } from '../main/vault/a-wallet';
import { twoHeaders } from '../main/vault/header-child';

const kills = 20;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lapel-header-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve('test/main/vault/header-child.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets the child replace the header for a moment, and kills it. */
function replaceAndKill(wallet: string, walletId: string): Promise<void> {
  return new Promise((finish, fail) => {
    const running = spawn(process.execPath, [join(folder, 'child.mjs'), wallet, walletId]);
    let complaint = '';
    running.stdout.once('data', () => setTimeout(() => running.kill('SIGKILL'), Math.random() * 30));
    running.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    running.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? finish() : fail(new Error(`The child ended by itself: ${complaint}`)),
    );
  });
}

test(`one of two headers is whole after each of ${kills} kills while they take each other's place`, async () => {
  const wallet = aFolder();
  const walletId = randomUUID();
  const texts = twoHeaders(walletId).map(headerText);
  for (let kill = 0; kill < kills; kill++) {
    await replaceAndKill(wallet, walletId);
    const text = readFileSync(vaultPaths(wallet).header, 'utf8');
    expect(texts).toContain(text);
    expect(must(parseHeader(text)).walletId).toBe(walletId);
  }
}, 60_000);
