/** A key ring of its own for a test run, so that the developer's own is never touched. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

const script =
  'printf lapel | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 97; exec "$@"';

/**
 * Runs a program on a private session bus with an unlocked gnome-keyring whose file lies in a temporary folder.
 * LAPEL_TEST_KEY_RING in its environment names a file to preload into Electron (`-r FILE`): Playwright's own preload
 * asks for the `basic` store, and the switch that is set last counts.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function runWithKeyRing(program, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'lapel-key-ring-'));
  // The Wayland socket is found through the runtime folder, which is about to change.
  const { WAYLAND_DISPLAY: wayland, XDG_RUNTIME_DIR: runtime } = env;
  const socket = wayland && runtime ? { WAYLAND_DISPLAY: resolve(runtime, wayland) } : {};
  const preload = join(folder, 'key-ring.cjs');
  writeFileSync(preload, "require('electron').app.commandLine.appendSwitch('password-store', 'gnome-libsecret');\n");
  try {
    return await run('dbus-run-session', ['--', 'sh', '-c', script, 'sh', program, ...args], {
      env: {
        ...env,
        ...socket,
        XDG_DATA_HOME: folder,
        XDG_RUNTIME_DIR: folder,
        LAPEL_TEST_KEY_RING: preload,
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
