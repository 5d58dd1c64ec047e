/** Builds when something the build reads has changed since the last one. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { repository } from './paths.mjs';
import { runTool } from './run.mjs';
import { say } from './say.mjs';

const inputs = ['main', 'renderer', 'shared', 'assets', 'electron.vite.config.ts', 'package.json', 'tsconfig.json'];
const outputs = ['main/index.js', 'main/cli.js', 'renderer/index.html'];

/**
 * A fingerprint of everything the build reads: paths, lengths and modification times.
 * @param {string} root
 */
function fingerprintOf(root) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(join(root, input))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file.slice(root.length)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} path */
function filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Whether `dist/` was made from exactly these inputs. The stamp is removed before a build and written after it, so a
 * build that was killed counts as stale.
 * @param {string} root
 */
export function isFresh(root) {
  const dist = join(root, 'dist');
  if (!outputs.every((file) => existsSync(join(dist, file)))) return false;
  try {
    return readFileSync(join(dist, 'built'), 'utf8') === fingerprintOf(root);
  } catch {
    return false;
  }
}

/**
 * Builds when needed; two commands started together build once. All output goes to standard error.
 * @param {string} [root]
 * @param {(root: string) => Promise<number>} [build]
 */
export async function buildIfStale(root = repository, build = (at) => runBuild(at)) {
  if (isFresh(root)) return;
  const dist = join(root, 'dist');
  await withLock(join(dist, 'building.lock'), async () => {
    if (isFresh(root)) return;
    say('building, because the sources have changed');
    forgetBuild(root);
    const fingerprint = fingerprintOf(root);
    const code = await build(root);
    if (code !== 0) throw new Error(`The build failed (exit code ${code}).`);
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'built'), fingerprint);
  });
}

/**
 * Makes the next command build, whatever lies in `dist/`.
 * @param {string} [root]
 */
export function forgetBuild(root = repository) {
  rmSync(join(root, 'dist/built'), { force: true });
}

/**
 * @param {string} root
 * @param {import('./run.mjs').Sink | null} [sink]
 */
export function runBuild(root, sink = null) {
  const args = ['build', '--logLevel', 'warn'];
  return runTool('electron-vite/bin/electron-vite.js', args, { cwd: root, quiet: true, sink });
}
