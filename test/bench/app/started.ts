import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { pssOf } from './pss';

const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
const executable = join(runtime, process.platform === 'win32' ? 'electron.exe' : 'electron');
const switches = (process.env['LAPEL_ELECTRON_SWITCHES'] ?? '').split(' ').filter((word) => word !== '');

export interface Start {
  /** Milliseconds from the start of the process to what its page marked. */
  readonly shown: number;
  /** Megabytes of memory of all its processes together, each shared page counted once; null where nobody waited for it. */
  readonly memory: number | null;
}

/** Idle is what nobody has touched for so long: engines collect what is left of a start within half a minute. */
const idleAfter = 45_000;

/**
 * Starts a program as the system would, with nothing attached that slows it, until its page sets `mark`; then, where
 * it shall, looks at its memory when it is idle, and ends it. Its clock is the system's, on both sides.
 */
export async function started(program: readonly string[], mark: string, untilIdle: boolean): Promise<Start> {
  const passing = mkdtempSync(join(tmpdir(), 'lapel-start-'));
  const begun = Date.now();
  const child = spawn(
    executable,
    [
      ...switches,
      '--remote-debugging-port=0',
      '--password-store=gnome-libsecret',
      ...program,
      `--user-data-dir=${passing}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The program has no page.');
    const shown = await page.evaluate(async (name) => {
      for (;;) {
        const [entry] = performance.getEntriesByName(name);
        if (entry) return performance.timeOrigin + entry.startTime;
        await new Promise((settle) => setTimeout(settle, 100));
      }
    }, mark);
    await browser.close();
    if (untilIdle) await new Promise((settle) => setTimeout(settle, idleAfter));
    return { shown: shown - begun, memory: untilIdle ? pssOf(child.pid ?? 0) : null };
  } finally {
    await ended(child);
    rmSync(passing, { recursive: true, force: true });
  }
}

/** Where the page can be asked; Chromium says it on standard error. It is asked only after it had time to start. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  const address = await new Promise<string>((settle, fail) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) settle(found);
    });
    child.once('exit', (code) => fail(new Error(`The program ended with ${String(code)}: ${said}`)));
  });
  await new Promise((settle) => setTimeout(settle, 2500));
  return address;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}
