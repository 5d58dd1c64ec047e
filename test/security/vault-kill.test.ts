import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, unlocked } from '../main/vault/a-wallet';

/** 100 for a release; fewer while working. */
const kills = Number(process.env['LAPEL_KILLS'] ?? 25);

let folder = '';
let child = '';

beforeAll(async () => {
  // Beside the dependencies, so that the bundle finds the native module in plain Node.
  folder = mkdtempSync(resolve('node_modules', '.lapel-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('test/main/vault/kill-child.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { external: ['libsql'], output: { entryFileNames: 'child.mjs' } },
    },
  });
  child = join(folder, 'child.mjs');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets the child write for a while after its first commit, kills it, and gives what it said it had committed. */
function writeAndKill(wallet: string, run: number): Promise<string> {
  return new Promise((finish, fail) => {
    const running = spawn(process.execPath, [child, wallet, `run ${run}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complaint = '';
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') setTimeout(() => running.kill('SIGKILL'), Math.random() * 120);
      said += text;
    });
    running.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    running.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? finish(said) : fail(new Error(`The child ended by itself: ${complaint}`)),
    );
  });
}

test(
  `nothing committed is lost over ${kills} kills at random moments`,
  async () => {
    const wallet = aFolder();
    const present = new Set<string>();
    const gone = new Set<string>();
    for (let run = 0; run < kills; run++) {
      const said = await writeAndKill(wallet, run);
      // The last line may have been cut off by the kill; what it tells was committed all the same.
      for (const line of said.split('\n').filter((text) => text.length === 65)) {
        const id = line.slice(1);
        if (line.startsWith('+')) present.add(id);
        else present.delete(id);
        if (line.startsWith('-')) gone.add(id);
      }
    }
    expect(present.size).toBeGreaterThan(kills * 4);

    const vault = await unlocked(wallet);
    const seen = new Set<string>();
    const removed = new Set<string>();
    for (let since = 0, more = true; more; ) {
      const page = vault.changes(since, 500);
      for (const { id } of page.changed) seen.add(id);
      for (const id of page.removed) removed.add(id);
      expect(page.damaged).toBeUndefined();
      ({ revision: since, more } = page);
    }
    expect([...present].filter((id) => !seen.has(id))).toEqual([]);
    expect([...gone].filter((id) => !removed.has(id))).toEqual([]);
    for (const id of present) expect(vault.original(id).ok && vault.picture(id) !== null).toBe(true);
    expect(vault.damaged()).toEqual([]);
  },
  120_000 + kills * 3000,
);
