import type { OlderKept } from '../../shared/backup';
import { faultCode } from '../vault/atomic-write';

/** What the systems answer, by what a person can do about it. EPERM: a folder where only the owner of a file may delete it. */
const reasons: ReadonlyMap<string, OlderKept['why']> = new Map([
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'not-allowed'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'],
]);

/**
 * What rotation is told of: how many files stayed that it wanted to delete, and why the first of them did; `files` is null
 * where it could not even look for them.
 */
export function olderKept(files: number | null, fault: unknown): OlderKept {
  const code = faultCode(fault);
  return { files, why: reasons.get(code) ?? 'other', code };
}
