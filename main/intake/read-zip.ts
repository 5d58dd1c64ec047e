import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { limits } from './limits';
import type { PackedFile } from './types';
import { listZip, readZipEntry, type ZipEntry } from './zip-entries';

/** What one archive gave. */
export interface Unpacked {
  readonly files: readonly PackedFile[];
  readonly refused: readonly { readonly pointer: string; readonly error: IntakeError }[];
}

/** Folders, and what systems put beside the files: resource forks, hidden files, thumbnails. */
function isNothing({ name, size }: ZipEntry): boolean {
  if (/[/\\]$/.test(name) || size === 0) return true;
  return name.split(/[/\\]/).some((part) => part === '__MACOSX' || part.startsWith('.') || part === 'Thumbs.db');
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, left: number): Result<PackedFile, IntakeError> {
  if (entry.encrypted) return failure({ kind: 'archive-encrypted' });
  if (entry.size > limits.fileBytes) return failure({ kind: 'too-large', size: entry.size, limit: limits.fileBytes });
  if (entry.size > left) return failure({ kind: 'archive-too-large', limit: limits.archiveBytes });
  const file = readZipEntry(bytes, entry, left);
  switch (file.kind) {
    case 'file':
      return success({ name: entry.name, bytes: file.bytes });
    case 'too-large':
      return failure({ kind: 'archive-too-large', limit: limits.archiveBytes });
    case 'unknown-method':
      return failure({ kind: 'archive-not-supported', format: `ZIP ${file.method}` });
    case 'damaged':
      return failure({ kind: 'archive-damaged' });
  }
}

/**
 * Unpacks a zip archive in memory: its files as if each had been added by itself.
 * SECURITY: nothing is written, so a name can lead nowhere; the number of files, the size of each and of all together
 * are limited before anything is inflated, and what does not keep its promised size is refused.
 */
export function readZip(bytes: Uint8Array): Result<Unpacked, IntakeError> {
  const listing = listZip(bytes, limits.archiveFiles);
  if (listing.kind === 'too-many')
    return failure({ kind: 'too-many', count: listing.count, limit: limits.archiveFiles });
  if (listing.kind === 'damaged') return failure({ kind: 'archive-damaged' });
  const files: PackedFile[] = [];
  const refused: { readonly pointer: string; readonly error: IntakeError }[] = [];
  let left = limits.archiveBytes;
  for (const entry of listing.entries) {
    if (isNothing(entry)) continue;
    const file = readEntry(bytes, entry, left);
    if (file.ok) {
      left -= file.value.bytes.length;
      files.push(file.value);
    } else refused.push({ pointer: entry.name, error: file.error });
  }
  if (files.length === 0) return failure(refused[0]?.error ?? { kind: 'archive-empty' });
  return success({ files, refused });
}
