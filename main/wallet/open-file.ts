import { basename } from 'node:path';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { readFile } from '../intake/read-file';
import type { Candidate } from '../intake/types';
import { followLink, type LinkTools, type Opened } from './follow-link';

export type OpenedCredential = Opened & { readonly candidate: Candidate };

/** One file to the credentials it holds, an address in it followed once; for the commands that store nothing. */
export async function openFile(
  path: string,
  tools: LinkTools,
  signal: AbortSignal,
): Promise<Result<readonly OpenedCredential[], IntakeError>> {
  const bytes = await readFile(path);
  if (!bytes.ok) return bytes;
  const name = basename(path);
  const read = await tools.read(bytes.value, name, signal);
  if (!read.ok) return read;
  const found = read.value;
  const arrival = {
    source: path,
    origin: { kind: 'file', name } as const,
    fileName: name,
    read: () => Promise.resolve(bytes),
  };
  const opened: Opened = { arrival, bytes: bytes.value, found };
  const all: OpenedCredential[] = found.candidates.map((candidate) => ({ ...opened, candidate }));
  for (const url of found.links) {
    const followed = await followLink(opened, url, tools, signal);
    if (!followed.ok) return followed;
    all.push(...followed.value);
  }
  return all.length > 0 ? success(all) : failure({ kind: 'not-a-credential' });
}
