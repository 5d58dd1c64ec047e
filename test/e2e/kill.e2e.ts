import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { manyBadges } from '../issuer/many';
import { passphrase, repository, words } from './app';

const kills = Number(process.env['LAPEL_KILLS'] ?? 100);
const cli = join(repository, 'dist/main/cli.js');

interface Run {
  readonly added: readonly string[];
  readonly known: readonly string[];
  readonly problems: string;
  readonly killed: boolean;
}

/** Runs the import, and kills it (SIGKILL) after so many milliseconds. What it said before is what it promised. */
function importUntil(folder: string, wallet: string, killAfter: number | null): Promise<Run> {
  const child = spawn(process.execPath, [cli, 'import', folder, '--wallet', wallet], {
    env: { ...process.env, LAPEL_PASSPHRASE: passphrase },
  });
  let output = '';
  let problems = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((settle) => {
    child.on('close', (_code, signal) => {
      if (timer) clearTimeout(timer);
      // A last line without its end was not said yet.
      const lines = output.split('\n').slice(0, -1);
      const named = (start: string) =>
        lines.filter((line) => line.startsWith(start)).map((line) => line.split('  ')[2] ?? '');
      settle({
        added: named(words('cli:added')),
        known: named(words('cli:already-there')),
        problems,
        killed: signal === 'SIGKILL',
      });
    });
  });
}

test(`nothing that was reported as added is lost over ${kills} kills`, async () => {
  test.setTimeout(900_000);
  const root = await mkdtemp(join(tmpdir(), 'lapel-kill-'));
  const wallet = join(root, 'wallet');
  const promised = new Set<string>();
  let interrupted = 0;
  let round = 0;
  let folder = '';
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % 10 === 0) {
      round += 1;
      folder = join(root, `badges-${round}`);
      await mkdir(folder);
      for (const [index, badge] of manyBadges(120, `kill-${round}`).entries()) {
        await writeFile(join(folder, `${index}.json`), badge);
      }
    }
    const run = await importUntil(folder, wallet, 350 + Math.random() * 900);
    expect(run.problems).toBe('');
    if (run.killed) interrupted += 1;
    for (const name of run.added) {
      expect(promised, `${name} was added twice`).not.toContain(name);
      promised.add(name);
    }
    for (const name of run.known) promised.add(name);
  }
  const last = await importUntil(folder, wallet, null);
  const there = new Set([...last.known, ...last.added]);
  const ofThisRound = [...promised].filter((name) => name.includes(`kill-${round} `));
  expect(ofThisRound.filter((name) => !there.has(name))).toEqual([]);
  expect(interrupted).toBeGreaterThan(kills * 0.5);
  expect(promised.size).toBeGreaterThan(0);
  await rm(root, { recursive: true, force: true });
});
