/** Starts child processes so that an interrupt reaches them and their exit code comes back. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { repository } from './paths.mjs';

/** @typedef {(said: Buffer) => void} Sink */

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end. With `quiet` its standard output goes to our standard error; with a `sink` everything it
 * says goes there.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, sink?: Sink | null }} [options]
 * @returns {Promise<number>} its exit code; a signal counts as 128 and its number is lost
 */
export function run(program, args, { cwd = repository, env = process.env, quiet = false, sink = null } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: sink ? ['ignore', 'pipe', 'pipe'] : ['inherit', quiet ? 2 : 'inherit', 'inherit'],
    });
    for (const said of [child.stdout, child.stderr]) said?.on('data', (chunk) => sink?.(chunk));
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    const settle = () => signals.forEach((signal) => process.off(signal, pass));
    child.on('error', (error) => {
      settle();
      failed(new Error(`${program} could not be started: ${error.message}`, { cause: error }));
    });
    child.on('close', (code) => {
      settle();
      done(code ?? 128);
    });
  });
}

/**
 * Runs a program of a development dependency in this Node, without npx.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, sink?: Sink | null }} [options]
 */
export function runTool(script, args, options) {
  const file = join(repository, 'node_modules', script);
  if (!existsSync(file)) throw new Error(`${script} is not installed; run npm ci first.`);
  return run(process.execPath, [file, ...args], options);
}

/**
 * Whether a program is on the PATH.
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 */
export function onPath(program, env = process.env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
