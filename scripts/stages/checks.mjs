/** The checks that read the sources without running the application. */
import { runTool } from '../runtime/run.mjs';
import { none } from './stage.mjs';

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
 * What `npm test` has to run of them: the layering is among the unit tests there.
 * @type {readonly Check[]}
 */
export const checksBesideTests = checks.filter(({ name }) => name !== 'layering');

/**
 * @param {Check} check
 * @returns {import('./beside.mjs').Stage}
 */
export function stageOf({ name, tool, args }) {
  return { name, work: async (sink) => ({ code: await runTool(tool, args, { sink }), counts: none }) };
}
