import type { IntakeError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { PackedFile } from '../types';
import { learnCard } from './learncard';
import { applePass } from './passes';
import type { ArchiveFormat, WalletArchive } from './types';

/** A further format is one file and one line here. Archives of badge files need none: each file is read by itself. */
const formats: readonly ArchiveFormat[] = [learnCard, applePass];

/** Reads an archive with a list of its own in it; null where it is none that is known. */
export function walletArchiveOf(files: readonly PackedFile[]): Result<WalletArchive, IntakeError> | null {
  for (const format of formats) {
    const read = format(files);
    if (read) return read;
  }
  return null;
}
