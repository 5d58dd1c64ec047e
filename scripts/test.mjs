/**
 * `npm test`: everything, in order; a failed stage does not stop the ones after it. Ends with a table of the stages
 * and the totals alone on the last line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './runtime/paths.mjs';
import { run, runTool } from './runtime/run.mjs';
import { runMain, say } from './runtime/say.mjs';
import { checks, runCheck } from './stages/checks.mjs';
import { playwrightCounts, vitestCounts } from './stages/counts.mjs';
import { onElectron } from './stages/on-electron.mjs';
import { none, reportOf, runStage, totalOf } from './stages/stage.mjs';
import { missingVectors } from './stages/vectors.mjs';

const reports = mkdtempSync(join(tmpdir(), 'lapel-test-'));

/** @param {string} project */
async function vitest(project) {
  const file = join(reports, `${project}.json`);
  const code = await runTool('vitest/vitest.mjs', [
    ...['run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  return { code, counts: vitestCounts(file) };
}

async function playwright() {
  const file = join(reports, 'e2e.json');
  const code = await run(process.execPath, [join(repository, 'scripts/e2e.mjs'), '--reporter=list,json'], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  return { code, counts: playwrightCounts(file) };
}

/** @returns {Promise<import('./stages/stage.mjs').Outcome>} */
async function conformance() {
  const missing = missingVectors();
  if (missing === null) return runStage('conformance', () => vitest('conformance'));
  say(`\n${'!'.repeat(missing.length)}\n${missing}\n${'!'.repeat(missing.length)}`);
  return { name: 'conformance', kind: 'not-run', seconds: 0, counts: none, note: missing };
}

await runMain(async () => {
  try {
    const outcomes = [];
    for (const check of checks) outcomes.push(await runStage(check.name, () => runCheck(check)));
    outcomes.push(await runStage('unit and security', () => vitest('unit')));
    outcomes.push(await runStage('on Electron', () => onElectron(join(reports, 'on-electron.json'))));
    outcomes.push(await conformance());
    outcomes.push(await runStage('end to end', playwright));
    console.log(`\n${reportOf(outcomes)}`);
    return totalOf(outcomes).failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});
