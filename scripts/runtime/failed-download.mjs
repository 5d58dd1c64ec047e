/** Remembers that the official download failed, so that a machine behind a firewall does not wait at every start. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const worthRetryingAfter = 12 * 60 * 60 * 1000;

/**
 * @param {string} cache
 * @param {string} version
 */
function failureNote(cache, version) {
  return join(cache, 'runtime', `download-${version}-failed.json`);
}

/**
 * What decides whether a download can work; when any of it changes the note no longer counts.
 * @param {NodeJS.ProcessEnv} env
 */
function route(env) {
  const names = ['ELECTRON_MIRROR', 'electron_mirror', 'HTTPS_PROXY', 'https_proxy', 'npm_config_electron_mirror'];
  return names.map((name) => env[name] ?? '').join('|');
}

/**
 * The reason of a failure within the last twelve hours over the same route, or null.
 * @param {string} cache
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function recentFailure(cache, version, env) {
  try {
    const note = JSON.parse(readFileSync(failureNote(cache, version), 'utf8'));
    const age = Date.now() - note.at;
    return note.route === route(env) && age >= 0 && age < worthRetryingAfter ? String(note.reason) : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} cache
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 * @param {string | null} reason null forgets the failure
 */
export function noteFailure(cache, version, env, reason) {
  const file = failureNote(cache, version);
  if (reason === null) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ at: Date.now(), reason, route: route(env) }));
}
