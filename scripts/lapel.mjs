/**
 * `npm run --silent lapel -- ...`: the command line, in plain Node. Standard output belongs to the command, so that
 * `--json` can be read by other programs; a build before it speaks on standard error.
 */
import { join } from 'node:path';
import { buildIfStale } from './runtime/build.mjs';
import { repository } from './runtime/paths.mjs';
import { run } from './runtime/run.mjs';
import { runMain } from './runtime/say.mjs';

await runMain(async () => {
  await buildIfStale();
  // npm runs a script in the folder of package.json; file names are meant from where the person stands.
  const fromNpm = process.env.npm_lifecycle_event === 'lapel' ? process.env.INIT_CWD : undefined;
  return run(process.execPath, [join(repository, 'dist/main/cli.js'), ...process.argv.slice(2)], {
    cwd: fromNpm ?? process.cwd(),
    env: { ...process.env, LAPEL_PDF_PRINTER: join(repository, 'scripts/print.mjs') },
  });
});
