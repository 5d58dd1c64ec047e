/** The end-to-end tests run in two passes: most of them two at a time, and what measures times alone on the machine. */
import { availableParallelism } from 'node:os';

/**
 * @typedef {{ project: string, workers: number }} Pass `project` is one of playwright.config.ts
 */

/** @type {readonly Pass[]} */
export const passes = [
  { project: 'beside', workers: availableParallelism() > 1 ? 2 : 1 },
  { project: 'alone', workers: 1 },
];

/**
 * A run that brings a configuration of its own, as the bench does, is left as it is.
 * @param {readonly string[]} words what Playwright was asked for
 * @param {number} displays tests beside each other need one each, since they would take the keyboard from each other
 * @param {string | undefined} reports folder for a JSON report a pass
 * @returns {{ words: readonly string[], env: Readonly<Record<string, string>> }[]}
 */
export function passesFor(words, displays, reports) {
  if (words.some((word) => word.startsWith('--config') || word === '-c')) return [{ words, env: {} }];
  return passes.map(({ project, workers }) => ({
    words: [...words, `--project=${project}`, `--workers=${Math.min(workers, displays)}`, '--pass-with-no-tests'],
    env: reports === undefined ? {} : { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/${project}.json` },
  }));
}
