/** The credentials of the conformance run live beside the repository, because they are not ours to publish. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../runtime/paths.mjs';

/**
 * Null when the vectors are there, otherwise the words to say loudly.
 * @param {string} [root]
 */
export function missingVectors(root = repository) {
  const folder = join(root, '../shared/vectors');
  if (existsSync(join(folder, 'MANIFEST.tsv'))) return null;
  return 'CONFORMANCE WAS NOT RUN: there are no vectors in ../shared/vectors (MANIFEST.tsv is missing).';
}
