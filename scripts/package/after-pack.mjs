/** electron-builder calls this when the application folder is complete and before it is signed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

/** What the development runtime carries and an application has no use for. */
const leftovers = ['resources/default_app.asar', 'lapel-runtime.json'];

/** @param {import('electron-builder').AfterPackContext} context */
export async function afterPack({ appOutDir, packager, electronPlatformName }) {
  for (const file of leftovers) rmSync(join(appOutDir, file), { force: true });
  await setFuses(join(appOutDir, executableOf(packager, electronPlatformName)), {
    adHocSign: electronPlatformName === 'darwin' && process.arch === 'arm64',
  });
}

/**
 * @param {import('electron-builder').AfterPackContext['packager']} packager
 * @param {string} platform
 * @returns {string}
 */
function executableOf(packager, platform) {
  const product = packager.appInfo.productFilename;
  if (platform === 'darwin') return `${product}.app`;
  return platform === 'win32' ? `${product}.exe` : packager.platformSpecificBuildOptions.executableName;
}
