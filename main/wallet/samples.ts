import { readFile as readBytes, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { success } from '../../shared/result';
import { folderSource } from '../net/sources';
import type { DocumentSource } from '../net/types';
import type { Arrival } from './arrivals';

/** The sample badges that ship with Lapel, in the order of their names. */
export async function sampleArrivals(folder: string): Promise<readonly Arrival[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'index.json')
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      source: name,
      origin: { kind: 'sample', name },
      fileName: name,
      read: async () => success(new Uint8Array(await readBytes(join(folder, name)))),
    }));
}

/** What the samples' fictional issuers would answer; a copy that ships with Lapel, and is shown as one. */
export function samplesSource(folder: string): DocumentSource {
  const documents = folderSource(join(folder, 'documents'));
  return {
    async get(request) {
      const answer = await documents.get(request);
      return answer.kind === 'none' ? answer : { ...answer, from: 'kept' };
    },
  };
}
