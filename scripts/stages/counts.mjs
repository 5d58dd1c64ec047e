/** Reads how many tests ran from the reports vitest and Playwright write. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./stage.mjs').Counts} Counts */

/**
 * @param {string} file
 * @returns {any} the parsed report, or null
 */
function report(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}

/**
 * vitest's JSON report. A file that could not be loaded has no tests in it and counts as one failure.
 * @param {string} file
 * @returns {Counts | null}
 */
export function vitestCounts(file) {
  const found = report(file);
  if (typeof found?.numTotalTests !== 'number') return null;
  const unloaded = found.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded.length,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/**
 * Playwright's JSON reports, one a pass; unknown as soon as one of them is. A test that passed only on a second try did
 * not pass.
 * @param {...string} files
 * @returns {Counts | null}
 */
export function playwrightCounts(...files) {
  const all = files.map((file) => report(file)?.stats);
  if (!all.every((stats) => typeof stats?.expected === 'number')) return null;
  /** @param {(stats: any) => number} count */
  const sum = (count) => all.reduce((total, stats) => total + count(stats), 0);
  return {
    passed: sum(({ expected }) => expected),
    failed: sum(({ unexpected, flaky }) => unexpected + flaky),
    skipped: sum(({ skipped }) => skipped),
  };
}
