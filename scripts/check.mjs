/** `npm run check`: types, lint, format, unused code, layering. Every check runs, even after one has failed. */
import { runBeside } from './stages/beside.mjs';
import { checks, stageOf } from './stages/checks.mjs';
import { runMain } from './runtime/say.mjs';

await runMain(async () => {
  const outcomes = await runBeside(checks.map(stageOf));
  console.log('');
  for (const { name, kind, seconds } of outcomes)
    console.log(`${name.padEnd(12)} ${kind.padEnd(7)} ${seconds.toFixed(1)} s`);
  return outcomes.every((outcome) => outcome.kind === 'passed') ? 0 : 1;
});
