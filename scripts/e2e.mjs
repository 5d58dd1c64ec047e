/** `npm run test:e2e`: Playwright in a real Electron, with displays and a key ring of its own. Words are passed on. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './runtime/build.mjs';
import { hasDisplay, withDisplays } from './runtime/display.mjs';
import { runWithKeyRing } from './runtime/key-ring.mjs';
import { launchSwitches } from './runtime/launch.mjs';
import { repository } from './runtime/paths.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { run } from './runtime/run.mjs';
import { runMain, say } from './runtime/say.mjs';
import { requireSystem } from './runtime/system-libraries.mjs';
import { passesFor } from './stages/e2e-passes.mjs';

await runMain(async () => {
  const runtime = await resolveRuntime();
  const linux = process.platform === 'linux';
  /** @type {import('./runtime/system-libraries.mjs').Need[]} */
  const needs = hasDisplay() ? ['window', 'key-ring'] : ['window', 'display', 'key-ring'];
  const keyRing = linux && requireSystem(runtime.executable, needs);
  if (keyRing) requireSystem(runtime.executable, ['notices']);
  await buildIfStale();
  say(`end-to-end tests on Electron ${runtime.version}, ${keyRing ? 'with' : 'without'} a test key ring`);
  const switches = launchSwitches(runtime.executable);
  rmSync(join(repository, 'test-results'), { recursive: true, force: true });
  return withDisplays(2, process.env, async (displays) => {
    const [first = process.env] = displays;
    let worst = 0;
    for (const pass of passesFor(process.argv.slice(2), displays.length, process.env.LAPEL_E2E_REPORTS)) {
      const words = [join(repository, 'node_modules/@playwright/test/cli.js'), 'test', ...pass.words];
      const env = {
        ...first,
        ...pass.env,
        ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
        LAPEL_ELECTRON_SWITCHES: switches.join(' '),
        LAPEL_TEST_DISPLAYS: JSON.stringify(displays.map(({ DISPLAY, XAUTHORITY }) => ({ DISPLAY, XAUTHORITY }))),
      };
      const code = await (keyRing
        ? runWithKeyRing(process.execPath, words, env)
        : run(process.execPath, words, { env }));
      worst = Math.max(worst, code);
    }
    return worst;
  });
});
