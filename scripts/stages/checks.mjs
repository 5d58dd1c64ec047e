/** The checks that read the sources without running the application. */
import { runTool } from '../runtime/run.mjs';

/** @typedef {{ name: string, tool: string, args: readonly string[] }} Check */

/** @type {readonly Check[]} */
export const checks = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-p', 'tsconfig.json', '--noEmit'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'format', tool: '@biomejs/biome/bin/biome', args: ['format', '.'] },
  { name: 'unused code', tool: 'knip/bin/knip.js', args: [] },
  {
    name: 'layering',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--project', 'unit', 'test/layering.test.ts', 'test/habits.test.ts'],
  },
];

/**
 * @param {Check} check
 * @returns {Promise<{ code: number, counts: import('./stage.mjs').Counts }>}
 */
export async function runCheck({ tool, args }) {
  const code = await runTool(tool, args);
  return { code, counts: { passed: 0, failed: 0, skipped: 0 } };
}
