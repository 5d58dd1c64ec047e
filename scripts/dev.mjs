/** `npm run dev`: Lapel with hot reload, in the resolved runtime. */
import { forgetBuild } from './runtime/build.mjs';
import { withDisplay } from './runtime/display.mjs';
import { launchSwitches, readyRuntime } from './runtime/launch.mjs';
import { runTool } from './runtime/run.mjs';
import { runMain } from './runtime/say.mjs';

await runMain(async () => {
  const runtime = await readyRuntime();
  // The development build goes to the same folder and must not pass for a finished one.
  forgetBuild();
  const switches = launchSwitches(runtime.executable);
  return withDisplay(process.env, (env) =>
    runTool('electron-vite/bin/electron-vite.js', ['dev', '--', ...switches, ...process.argv.slice(2)], {
      // electron-vite asks for the executable under this name and does not know the override folder.
      env: { ...env, ELECTRON_EXEC_PATH: runtime.executable, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist },
    }),
  );
});
