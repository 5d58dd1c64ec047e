/**
 * `npm start`: opens Lapel. Without a display it runs the same application under a virtual one on the sample wallet,
 * which writes `out/` and prints the verdict table. Further words go to the application.
 */
import { buildIfStale } from './runtime/build.mjs';
import { hasDisplay } from './runtime/display.mjs';
import { launch, readyRuntime } from './runtime/launch.mjs';
import { runMain, say } from './runtime/say.mjs';

await runMain(async () => {
  const runtime = await readyRuntime();
  await buildIfStale();
  const words = process.argv.slice(2);
  if (hasDisplay()) return launch(runtime, words);
  say('no display here: importing the sample badges into a temporary wallet instead');
  const code = await launch(runtime, ['--lapel-demo', ...words]);
  say(code === 0 ? 'what it wrote lies in out/' : `the sample run ended with exit code ${code}`);
  return code;
});
