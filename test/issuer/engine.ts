import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes } from '../../main/intake/read-bytes';
import { folderSource } from '../../main/net/sources';
import type { DocumentSource } from '../../main/net/types';
import type { VerifyOutcome } from '../../main/verify/types';
import { verifyCredential } from '../../main/verify/verify';
import { writeDocuments, type Documents } from './documents';

/** What Lapel's own intake and verification say about a file: an outcome a credential found in it. */
export async function checkedByLapel(
  bytes: Uint8Array,
  source: DocumentSource,
  at: string,
  identities: readonly string[],
): Promise<readonly VerifyOutcome[]> {
  const found = readBytes(bytes);
  if (!found.ok) throw new Error(`refused: ${JSON.stringify(found.error)}`);
  const { candidates, container } = found.value;
  const baked = container === 'png' || container === 'svg';
  return Promise.all(
    candidates.map(({ id, payload, format }) =>
      verifyCredential({ recordId: id, payload, format, baked, at, identities }, source),
    ),
  );
}

/** Runs `use` with a source that answers from a documents folder, as the command line's `--documents` does. */
export async function withDocuments<T>(documents: Documents, use: (source: DocumentSource) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lapel-documents-'));
  try {
    await writeDocuments(folder, documents);
    return await use(folderSource(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
