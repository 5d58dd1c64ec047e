import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The display of this worker: windows on one display would take the keyboard from each other. */
export function ownDisplay(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const displays = JSON.parse(env['LAPEL_TEST_DISPLAYS'] ?? '[]') as readonly Record<string, string>[];
  return displays[Number(env['TEST_PARALLEL_INDEX'] ?? 0)] ?? displays[0] ?? {};
}

/**
 * The workers share one key ring, and the first app of a run makes its key in it. Two that did so at once would each
 * make one, and read the other's later; so the first start of all is one start, and `finish` ends it.
 */
export async function firstOfTheRun<T>(start: () => Promise<T>, finish: (started: T) => Promise<unknown>): Promise<T> {
  const folder = process.env['XDG_RUNTIME_DIR'];
  if (process.env['LAPEL_TEST_KEY_RING'] === undefined || folder === undefined) return start();
  const [taken, made] = [join(folder, 'first-start'), join(folder, 'first-start-made')];
  if (existsSync(made)) return start();
  try {
    mkdirSync(taken);
  } catch {
    for (let tries = 0; tries < 300 && !existsSync(made); tries += 1) await wait(100);
    return start();
  }
  try {
    const started = await start();
    await finish(started);
    return started;
  } finally {
    writeFileSync(made, '');
  }
}
