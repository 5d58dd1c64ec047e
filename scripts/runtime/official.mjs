/** The official Electron: already in node_modules, or downloaded by Electron's own installer. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executableIn, versionOf } from './paths.mjs';

/**
 * The distribution folder in node_modules when it is complete and of the pinned version, otherwise null.
 * `path.txt` is what the installer writes last.
 * @param {string} root
 * @param {string} version
 * @param {NodeJS.Platform} platform
 */
export function installedDist(root, version, platform) {
  const electron = join(root, 'node_modules/electron');
  const dist = join(electron, 'dist');
  const executable = executableIn(platform);
  if (versionOf(dist) !== version || !existsSync(join(dist, executable))) return null;
  try {
    return readFileSync(join(electron, 'path.txt'), 'utf8') === executable ? dist : null;
  } catch {
    return null;
  }
}

/**
 * Runs Electron's installer. It says nothing while it downloads, so what counts as a sign of life is output or a file
 * that grows; after `silence` milliseconds without either (a firewall that swallows packets) it is ended.
 * @param {string} root
 * @param {{ silence?: number, installer?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string | null>} null when it worked, otherwise why not
 */
export async function downloadOfficial(root, options = {}) {
  const { silence = 60_000, env = process.env } = options;
  const installer = options.installer ?? join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return 'the electron package is not installed (run npm ci)';
  const temporary = mkdtempSync(join(tmpdir(), 'lapel-electron-'));
  const watched = [temporary, join(root, 'node_modules/electron/dist')];
  const child = spawn(process.execPath, [installer], {
    cwd: root,
    env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let silent = false;
  let lastSign = Date.now();
  let lastSize = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      lastSign = Date.now();
    });
  }
  const watch = setInterval(
    () => {
      const size = watched.reduce((sum, folder) => sum + sizeOf(folder), 0);
      if (size !== lastSize) lastSign = Date.now();
      lastSize = size;
      if (Date.now() - lastSign < silence) return;
      silent = true;
      child.kill('SIGKILL');
    },
    Math.min(1_000, silence / 4),
  );
  try {
    const code = await new Promise((done) => child.on('close', done).on('error', () => done(1)));
    if (silent) return `nothing arrived for ${Math.round(silence / 1000)} s`;
    return code === 0 ? null : firstLine(said);
  } finally {
    clearInterval(watch);
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce(
        (sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
        0,
      );
  } catch {
    return 0;
  }
}

/** @param {string} text */
function firstLine(text) {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'the installer gave no reason'
  );
}
