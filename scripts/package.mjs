/**
 * `npm run package`: the installable application in release/. With the pinned Electron it makes every target of this
 * platform, one after the other, and says which could not be made; with the floor runtime only a folder to try.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './runtime/build.mjs';
import { repository } from './runtime/paths.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { runTool } from './runtime/run.mjs';
import { runMain, say } from './runtime/say.mjs';

/** @type {Partial<Record<NodeJS.Platform, { flag: string, targets: readonly string[] }>>} */
const platforms = {
  linux: { flag: '--linux', targets: ['deb', 'AppImage'] },
  darwin: { flag: '--mac', targets: ['dmg', 'zip'] },
  win32: { flag: '--win', targets: ['nsis'] },
};

await runMain(async () => {
  const platform = platforms[process.platform];
  if (platform === undefined) throw new Error(`There is no package for ${process.platform}.`);
  const runtime = await resolveRuntime();
  await buildIfStale();
  const release = join(repository, 'release');
  rmSync(release, { recursive: true, force: true });
  const fixed = [
    ...['--publish', 'never', `-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`],
    ...(process.platform === 'win32' || process.platform === 'darwin' ? [] : ['-c.npmRebuild=false']),
  ];
  /** @param {readonly string[]} words */
  const builder = (words) => runTool('electron-builder/cli.js', [platform.flag, ...words, ...fixed]);

  const folder = await builder(['dir']);
  if (folder !== 0) return folder;
  if (!runtime.pinned) {
    say('');
    say(`DEVELOPMENT PACKAGE: it holds Electron ${runtime.version}, which is out of support, and is only a folder.`);
    say(
      'A release needs the pinned Electron: run this where it can be downloaded, or set ELECTRON_OVERRIDE_DIST_PATH.',
    );
    return 0;
  }
  const failed = [];
  for (const target of platform.targets) if ((await builder([target])) !== 0) failed.push(target);
  if (failed.length > 0) say(`could not be made here: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
