/** A display: the one that is there, or a virtual one for as long as it is needed. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './say.mjs';

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/**
 * Runs `work` with an environment that has a display, starting Xvfb where there is none. Xvfb chooses a free number
 * itself (-displayfd), so any number of runs can start at once.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(env, work) {
  if (hasDisplay(env)) return work(env);
  const folder = mkdtempSync(join(tmpdir(), 'lapel-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, cookieFile(), { mode: 0o600 });
  const size = ['-screen', '0', '1440x960x24', '-dpi', '96'];
  const args = ['-displayfd', '1', ...size, '-nolisten', 'tcp', '-noreset', '-auth', authority];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const end = () => {
    server.kill('SIGTERM');
  };
  process.on('exit', end);
  try {
    const number = await displayNumber(server);
    say(`no display here, using a virtual one (:${number})`);
    return await work({ ...env, DISPLAY: `:${number}`, XAUTHORITY: authority });
  } finally {
    end();
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs `work` with so many environments, each with a virtual display of its own; with one alone where there is a real
 * display, which has one keyboard.
 * @template T
 * @param {number} count
 * @param {NodeJS.ProcessEnv} env
 * @param {(each: readonly NodeJS.ProcessEnv[]) => Promise<T>} work
 * @param {readonly NodeJS.ProcessEnv[]} [before]
 * @returns {Promise<T>}
 */
export async function withDisplays(count, env, work, before = []) {
  if (hasDisplay(env)) return work([env]);
  if (before.length === count) return work(before);
  return withDisplay(env, (shown) => withDisplays(count, env, work, [...before, shown]));
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((done, failed) => {
    let said = '';
    const limit = setTimeout(() => failed(new Error('The virtual display did not start within 20 s.')), 20_000);
    server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (!said.includes('\n')) return;
      clearTimeout(limit);
      done(said.trim());
    });
    server.on('error', (error) => failed(new Error(`Xvfb could not be started: ${error.message}`)));
    server.on('close', () => {
      clearTimeout(limit);
      failed(new Error('The virtual display ended before it was ready.'));
    });
  });
}

/**
 * An Xauthority record for any host and any display (FamilyWild), so that other users of this machine cannot watch.
 * Every field is a 16-bit length and its bytes, most significant byte first.
 */
function cookieFile() {
  /** @param {Buffer} bytes */
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  const wild = Buffer.from([0xff, 0xff]);
  const nothing = field(Buffer.alloc(0));
  return Buffer.concat([wild, nothing, nothing, field(Buffer.from('MIT-MAGIC-COOKIE-1')), field(randomBytes(16))]);
}
