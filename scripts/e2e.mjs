/** `npm run test:e2e`: Playwright in a real Electron, with a display and a key ring of its own. Words are passed on. */
import { join } from 'node:path';
import { buildIfStale } from './runtime/build.mjs';
import { hasDisplay, withDisplay } from './runtime/display.mjs';
import { runWithKeyRing } from './runtime/key-ring.mjs';
import { launchSwitches } from './runtime/launch.mjs';
import { repository } from './runtime/paths.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { run } from './runtime/run.mjs';
import { runMain, say } from './runtime/say.mjs';
import { requireSystem } from './runtime/system-libraries.mjs';

await runMain(async () => {
  const runtime = await resolveRuntime();
  const linux = process.platform === 'linux';
  /** @type {import('./runtime/system-libraries.mjs').Need[]} */
  const needs = hasDisplay() ? ['window', 'key-ring'] : ['window', 'display', 'key-ring'];
  const keyRing = linux && requireSystem(runtime.executable, needs);
  await buildIfStale();
  say(`end-to-end tests on Electron ${runtime.version}, ${keyRing ? 'with' : 'without'} a test key ring`);
  const cli = join(repository, 'node_modules/@playwright/test/cli.js');
  const words = [cli, 'test', ...process.argv.slice(2)];
  const switches = launchSwitches(runtime.executable);
  return withDisplay(process.env, (shown) => {
    const env = {
      ...shown,
      ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
      LAPEL_ELECTRON_SWITCHES: switches.join(' '),
    };
    return keyRing ? runWithKeyRing(process.execPath, words, env) : run(process.execPath, words, { env });
  });
});
