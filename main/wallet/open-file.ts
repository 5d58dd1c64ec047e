import { basename } from 'node:path';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { readFile } from '../intake/read-file';
import type { Candidate } from '../intake/types';
import type { Arrival } from './arrivals';
import { followLink, type LinkTools, type Opened } from './follow-link';
import { filesIn, lockedIn } from './unpack';

export type OpenedCredential = Opened & { readonly candidate: Candidate };

/**
 * One file to the credentials it holds, an address in it followed; for the commands that store nothing. Of an archive
 * the files that are badges; the first of the refusals where none is.
 */
export async function openFile(
  path: string,
  tools: LinkTools,
  signal: AbortSignal,
): Promise<Result<readonly OpenedCredential[], IntakeError>> {
  const name = basename(path);
  return openArrival(
    { source: path, origin: { kind: 'file', name }, fileName: name, read: () => readFile(path) },
    0,
    tools,
    signal,
  );
}

/** An archive may hold archives; those may hold none. */
const deepestArchive = 2;

async function openArrival(
  arrival: Arrival,
  archives: number,
  tools: LinkTools,
  signal: AbortSignal,
): Promise<Result<readonly OpenedCredential[], IntakeError>> {
  const bytes = await arrival.read();
  if (!bytes.ok) return bytes;
  const read = await tools.read(bytes.value, arrival.fileName, signal);
  if (!read.ok) return read;
  const found = read.value;
  const opened: Opened = { arrival, bytes: bytes.value, found };
  if (found.files) return openArchive(opened, archives + 1, tools, signal);
  const all: OpenedCredential[] = found.candidates.map((candidate) => ({ ...opened, candidate }));
  for (const url of found.links) {
    const followed = await followLink(opened, url, tools, signal);
    if (!followed.ok) return followed;
    all.push(...followed.value);
  }
  return all.length > 0 ? success(all) : failure({ kind: 'not-a-credential' });
}

async function openArchive(
  archive: Opened,
  archives: number,
  tools: LinkTools,
  signal: AbortSignal,
): Promise<Result<readonly OpenedCredential[], IntakeError>> {
  if (archives > deepestArchive) return failure({ kind: 'archive-too-deep' });
  const all: OpenedCredential[] = [];
  let refused: IntakeError | null = lockedIn(archive.found) ?? archive.found.refused[0]?.error ?? null;
  for (const file of filesIn(archive)) {
    const inside = await openArrival(file, archives, tools, signal);
    if (inside.ok) all.push(...inside.value);
    else refused ??= inside.error;
  }
  return all.length > 0 ? success(all) : failure(refused ?? { kind: 'archive-empty' });
}
