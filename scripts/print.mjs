/** `node scripts/print.mjs IN.html OUT.pdf`: prints a page to PDF with the resolved runtime, for the command line. */
import { resolve } from 'node:path';
import { buildIfStale } from './runtime/build.mjs';
import { launch, readyRuntime } from './runtime/launch.mjs';
import { runMain } from './runtime/say.mjs';

await runMain(async () => {
  const [page, target] = process.argv.slice(2);
  if (page === undefined || target === undefined) throw new Error('usage: node scripts/print.mjs IN.html OUT.pdf');
  const runtime = await readyRuntime();
  await buildIfStale();
  const files = [`--lapel-print-in=${resolve(page)}`, `--lapel-print-out=${resolve(target)}`];
  return launch(runtime, files, { quiet: true });
});
