/** Whether Chromium's sandbox can work for this user, for development and test runs alone. */
import { execFileSync } from 'node:child_process';
import { statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {{ platform: NodeJS.Platform, uid: number, canMakeNamespace: () => boolean,
 *   helperIsSetuid: (executable: string) => boolean, sharedMemory: () => number }} Surroundings
 */

/** @type {Surroundings} */
const here = {
  platform: process.platform,
  uid: process.getuid?.() ?? -1,
  canMakeNamespace: () => {
    try {
      execFileSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  },
  helperIsSetuid: (executable) => {
    const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
    return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
  },
  sharedMemory: () => {
    try {
      const { bsize, bavail } = statfsSync('/dev/shm');
      return bsize * bavail;
    } catch {
      return 0;
    }
  },
};

/**
 * The switches a development or test run needs here, each with the reason to be said aloud.
 * SECURITY: only the launchers in scripts/ call this. The packaged app never turns its sandbox off.
 * @param {string} executable
 * @param {Surroundings} [surroundings]
 * @returns {{ switch: string, why: string }[]}
 */
export function switchesFor(executable, surroundings = here) {
  if (surroundings.platform !== 'linux') return [];
  const switches = [];
  if (surroundings.uid === 0) {
    switches.push({ switch: '--no-sandbox', why: 'Chromium refuses its sandbox to root' });
  } else if (!surroundings.canMakeNamespace() && !surroundings.helperIsSetuid(executable)) {
    switches.push({ switch: '--no-sandbox', why: 'this system gives ordinary users no user namespaces' });
  }
  if (surroundings.sharedMemory() < 256 * 1024 * 1024) {
    switches.push({ switch: '--disable-dev-shm-usage', why: '/dev/shm is small here' });
  }
  return switches;
}
