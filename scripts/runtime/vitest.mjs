/** Runs one vitest project by name; the other words are passed on. */
import { runTool } from './run.mjs';
import { runMain } from './say.mjs';

/**
 * @param {string} project
 * @returns {Promise<void>}
 */
export function runProject(project) {
  return runMain(() => runTool('vitest/vitest.mjs', ['run', '--project', project, ...process.argv.slice(2)]));
}
