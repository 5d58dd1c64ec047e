/** Starts the application in the resolved runtime. */
import { withDisplay, hasDisplay } from './display.mjs';
import { repository } from './paths.mjs';
import { resolveRuntime } from './resolve.mjs';
import { run } from './run.mjs';
import { switchesFor } from './sandbox.mjs';
import { say } from './say.mjs';
import { requireSystem } from './system-libraries.mjs';

/**
 * A runtime that can open a window on this machine: resolved, and its libraries and a display looked after.
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function readyRuntime(env = process.env) {
  const runtime = await resolveRuntime({ env });
  if (process.platform === 'linux') {
    requireSystem(runtime.executable, hasDisplay(env) ? ['window'] : ['window', 'display']);
  }
  return runtime;
}

/**
 * The switches every launch on this machine needs, said aloud once.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} [env]
 */
export function launchSwitches(executable, env = process.env) {
  const needed = switchesFor(executable);
  for (const { switch: name, why } of needed) say(`development run with ${name}: ${why}`);
  const wayland = !env.DISPLAY && env.WAYLAND_DISPLAY ? ['--ozone-platform=wayland'] : [];
  return [...needed.map((item) => item.switch), ...wayland];
}

/**
 * Runs `electron SWITCHES . ARGS` in the repository until it ends.
 * @param {import('./resolve.mjs').Runtime} runtime
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export async function launch(runtime, args, { env = process.env, quiet = false } = {}) {
  return withDisplay(env, (shown) =>
    run(runtime.executable, [...launchSwitches(runtime.executable, env), repository, ...args], {
      env: { ...shown, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist },
      quiet,
    }),
  );
}
