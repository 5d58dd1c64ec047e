/** `npm run bench`: the measured promises, as ratios within one run; first the parts, then the real app. */
import { join } from 'node:path';
import { repository } from './runtime/paths.mjs';
import { run, runTool } from './runtime/run.mjs';
import { runMain, say } from './runtime/say.mjs';

/** Words narrow both down to the files they name. */
const words = process.argv.slice(2);
const inApp = ['--config', 'playwright.bench.config.ts', '--pass-with-no-tests'];

await runMain(async () => {
  say(`measuring on Node ${process.versions.node}, ${process.platform} ${process.arch}`);
  const parts = await runTool('vitest/vitest.mjs', ['run', '--project', 'bench', '--passWithNoTests', ...words]);
  const app = await run(process.execPath, [join(repository, 'scripts/e2e.mjs'), ...inApp, ...words]);
  return parts === 0 ? app : parts;
});
