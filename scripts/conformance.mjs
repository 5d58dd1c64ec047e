/** `npm run conformance`: Lapel against real credentials with known outcomes. */
import { missingVectors } from './stages/vectors.mjs';
import { runMain, say } from './runtime/say.mjs';
import { runProject } from './runtime/vitest.mjs';

const missing = missingVectors();
if (missing === null) await runProject('conformance');
else
  await runMain(async () => {
    say(missing);
    return 1;
  });
