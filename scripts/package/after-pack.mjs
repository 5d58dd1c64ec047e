/** electron-builder calls this when the application folder is complete and before it is signed. */
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

/** @param {import('electron-builder').AfterPackContext} context */
export async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const product = packager.appInfo.productFilename;
  const mac = electronPlatformName === 'darwin';
  const file = mac
    ? `${product}.app`
    : electronPlatformName === 'win32'
      ? `${product}.exe`
      : packager.platformSpecificBuildOptions.executableName;
  await setFuses(join(appOutDir, file ?? product), { adHocSign: mac && process.arch === 'arm64' });
}
