/** `npm run check`: types, lint, format, unused code, layering. Every check runs, even after one has failed. */
import { checks, runCheck } from './stages/checks.mjs';
import { runStage } from './stages/stage.mjs';
import { runMain } from './runtime/say.mjs';

await runMain(async () => {
  const outcomes = [];
  for (const check of checks) outcomes.push(await runStage(check.name, () => runCheck(check)));
  for (const { name, kind, seconds } of outcomes)
    console.log(`${name.padEnd(12)} ${kind.padEnd(7)} ${seconds.toFixed(1)} s`);
  return outcomes.every((outcome) => outcome.kind === 'passed') ? 0 : 1;
});
