import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { thousand } from '../issuer/thousand';
import { passphrase, repository, words } from './app';

const kills = Number(process.env['LAPEL_KILLS'] ?? 40);
const cli = join(repository, 'dist/main/cli.js');

interface Run {
  readonly added: readonly string[];
  readonly known: readonly string[];
  readonly problems: string;
  readonly killed: boolean;
}

/** Runs the import, and kills it (SIGKILL) so many milliseconds after its first word. What it said before is what it promised. */
function importUntil(folder: string, wallet: string, killAfter: number | null): Promise<Run> {
  const child = spawn(process.execPath, [cli, 'import', folder, '--wallet', wallet], {
    env: { ...process.env, LAPEL_PASSPHRASE: passphrase },
  });
  let output = '';
  let problems = '';
  let timer: NodeJS.Timeout | null = null;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    // The clock starts when it begins to store: a kill before that would prove nothing.
    if (killAfter !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
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

/** What the wallet holds, told by a process of its own. */
async function transcriptNames(wallet: string, out: string): Promise<{ problems: string; names: ReadonlySet<string> }> {
  const child = spawn(process.execPath, [cli, 'transcript', '--wallet', wallet, '--out', out], {
    env: { ...process.env, LAPEL_PASSPHRASE: passphrase },
  });
  let problems = '';
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
  await new Promise((settle) => child.on('close', settle));
  const text = await readFile(out, 'utf8').catch(() => '');
  const lines = text.split('\r\n');
  return {
    problems,
    names: new Set(lines.map((line) => /^(?:"([^"]*)"|([^,]*)),/.exec(line)?.slice(1).join('') ?? '')),
  };
}

test(`nothing that was reported as added is lost over ${kills} kills`, async () => {
  test.setTimeout(900_000);
  const root = await mkdtemp(join(tmpdir(), 'lapel-kill-'));
  const wallet = join(root, 'wallet');
  const promised = new Set<string>();
  let interrupted = 0;
  const { badges } = await thousand(120 * Math.ceil(kills / 10));
  let folder = '';
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % 10 === 0) {
      // A fresh heap of badges every ten kills, so that there is always something left to add.
      folder = join(root, `badges-${kill}`);
      await mkdir(folder);
      const heap = badges.slice(kill * 12, kill * 12 + 120);
      for (const [index, badge] of heap.entries()) await writeFile(join(folder, `${index}.json`), badge);
    }
    const run = await importUntil(folder, wallet, Math.random() * 250);
    expect(run.problems).toBe('');
    if (run.killed) interrupted += 1;
    for (const name of run.added) {
      expect(promised, `${name} was added twice`).not.toContain(name);
      promised.add(name);
    }
    for (const name of run.known) promised.add(name);
  }
  const { problems, names } = await transcriptNames(wallet, join(root, 'all.csv'));
  expect(problems).toBe('');
  expect([...promised].filter((name) => !names.has(name))).toEqual([]);
  expect(interrupted).toBeGreaterThan(kills * 0.5);
  expect(promised.size).toBeGreaterThan(0);
  await rm(root, { recursive: true, force: true });
});
