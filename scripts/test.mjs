/**
 * `npm test`: everything, in order; a failed stage does not stop the ones after it. Ends with a table of the stages
 * and the totals alone on the last line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, runBuild } from './runtime/build.mjs';
import { repository } from './runtime/paths.mjs';
import { run, runTool } from './runtime/run.mjs';
import { runMain, say } from './runtime/say.mjs';
import { runBeside } from './stages/beside.mjs';
import { checksBesideTests, stageOf } from './stages/checks.mjs';
import { playwrightCounts, vitestCounts } from './stages/counts.mjs';
import { passes } from './stages/e2e-passes.mjs';
import { onElectron } from './stages/on-electron.mjs';
import { none, reportOf, runStage, totalOf } from './stages/stage.mjs';
import { missingVectors } from './stages/vectors.mjs';

const reports = mkdtempSync(join(tmpdir(), 'lapel-test-'));

/**
 * @param {string} project
 * @param {import('./runtime/run.mjs').Sink | null} [sink] where what it says goes; shown as it comes without one
 */
async function vitest(project, sink = null) {
  const file = join(reports, `${project}.json`);
  const args = [
    ...['run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ];
  const code = await runTool('vitest/vitest.mjs', args, { sink });
  return { code, counts: vitestCounts(file) };
}

async function playwright() {
  const code = await run(process.execPath, [join(repository, 'scripts/e2e.mjs'), '--reporter=list,json'], {
    env: { ...process.env, LAPEL_E2E_REPORTS: reports },
  });
  return { code, counts: playwrightCounts(...passes.map(({ project }) => join(reports, `${project}.json`))) };
}

/** @type {import('./stages/beside.mjs').Stage} */
const build = {
  name: 'build',
  work: async (sink) => {
    await buildIfStale(repository, (root) => runBuild(root, sink));
    return { code: 0, counts: none };
  },
};

/** @type {import('./stages/beside.mjs').Stage} */
const electron = { name: 'on Electron', work: (sink) => onElectron(join(reports, 'on-electron.json'), sink) };

/** @type {import('./stages/beside.mjs').Stage} */
const conformance = { name: 'conformance', work: (sink) => vitest('conformance', sink) };

/**
 * @param {string} missing
 * @returns {import('./stages/stage.mjs').Outcome}
 */
function withoutVectors(missing) {
  say(`\n${'!'.repeat(missing.length)}\n${missing}\n${'!'.repeat(missing.length)}`);
  return { name: 'conformance', kind: 'not-run', seconds: 0, counts: none, note: missing };
}

await runMain(async () => {
  try {
    const missing = missingVectors();
    // First what needs one core each; then, one after the other, what uses all of them.
    const outcomes = await runBeside([
      ...checksBesideTests.map(stageOf),
      build,
      electron,
      ...(missing === null ? [conformance] : []),
    ]);
    if (missing !== null) outcomes.push(withoutVectors(missing));
    outcomes.push(await runStage('unit and security', () => vitest('unit')));
    outcomes.push(await runStage('end to end', playwright));
    console.log(`\n${reportOf(outcomes)}`);
    return totalOf(outcomes).failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});
