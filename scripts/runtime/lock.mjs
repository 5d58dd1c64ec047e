/** One builder at a time: two runs started together share one download. */
import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const heartbeat = 2_000;
const abandonedAfter = 15_000;

/**
 * Runs `work` while holding the lock folder. A holder touches the folder every two seconds, so a lock left by a
 * killed process is taken over after fifteen; process ids are not compared, as they mean nothing across containers.
 * The lock only saves work: correctness rests on the atomic rename, so losing it is harmless.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { onWait } = {}) {
  mkdirSync(dirname(folder), { recursive: true });
  let told = false;
  while (!taken(folder)) {
    if (abandoned(folder)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!told) onWait?.();
    told = true;
    await wait(250);
  }
  const beat = setInterval(() => touch(folder), heartbeat);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function taken(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} folder */
function abandoned(folder) {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > abandonedAfter;
}

/** @param {string} folder */
function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Taken over by another run; the rename at the end decides.
  }
}
