import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Asks the engine to collect at once, so that closed files and forgotten keys leave memory now and not some time later.
 * A courtesy: where the engine refuses, collection comes by itself.
 */
export function collectGarbage(): void {
  try {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (() => void) | undefined;
    collect?.();
  } catch {
    // The engine was built without the switch.
  }
}
