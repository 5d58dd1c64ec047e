import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { OlderKept } from '../../shared/backup';
import { day } from '../../shared/durations';
import { faultCode } from '../vault/atomic-write';
import { readHeader } from './jwe';
import { limits } from './limits';
import { olderKept } from './older-kept';

export const backupExtension = 'lapelbackup';

const automatic = /^Lapel backup (\d{4}-\d{2}-\d{2})( \d{1,2})?\.lapelbackup$/;
/** Of one day's files in one folder: more than there can be wallets. */
const most = 99;
const unfinished = /^\.[0-9a-f-]{36}\.part$/;

/** A file that a person asks for: with the minute, so that rotation never takes it for one of its own. */
export function askedName(now: Date): string {
  return `Lapel backup ${dateOf(now)} ${now.toISOString().slice(11, 16).replace(':', '-')}.${backupExtension}`;
}

/** Where today's automatic backup goes: in the place of today's earlier one, and never in that of another wallet's. */
export function automaticPath(folder: string, now: Date, salts: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `Lapel backup ${dateOf(now)}${number === 1 ? '' : ` ${number}`}.${backupExtension}`);
    const header = headerOf(path);
    if (header === 'absent' || number === most) return path;
    if (header && salts.includes(header.salt)) return path;
  }
}

/**
 * Deletes automatic backups that are one too many: of each of the last `daily` days and `weekly` weeks that have any, the
 * newest stays, and so does today's, whatever a clock that was put back says of the others. SECURITY: only files that
 * this wallet wrote (by name and by the salt in their header) are ever deleted, and leftovers of a write that was cut off
 * more than a day ago. Gives what stayed against its will, and null where nothing did; it never throws, as the backup that
 * was made before it is no worse.
 */
export async function rotate(
  folder: string,
  keep: { readonly daily: number; readonly weekly: number },
  salts: readonly string[],
  now: Date,
): Promise<OlderKept | null> {
  const faults: unknown[] = [];
  try {
    // One that cannot be deleted, because somebody has it open, keeps none of the others. It is tried again the next time.
    for (const path of await tooMany(folder, keep, salts, now)) {
      // Not `rm`: where a file may not be deleted, that tries it as a folder and tells what came of this.
      await unlink(path).catch((fault: unknown) => faultCode(fault) === 'ENOENT' || faults.push(fault));
    }
  } catch (fault) {
    return olderKept(null, fault);
  }
  return faults.length > 0 ? olderKept(faults.length, faults[0]) : null;
}

async function tooMany(
  folder: string,
  keep: { readonly daily: number; readonly weekly: number },
  salts: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const names = await readdir(folder);
  const ours = names.flatMap((name) => {
    const header = automatic.test(name) ? headerOf(join(folder, name)) : null;
    return header && header !== 'absent' && salts.includes(header.salt) ? [{ name, made: header.made }] : [];
  });
  ours.sort((a, b) => (a.made < b.made ? 1 : -1));
  const kept = new Set([...newestOf(ours, dayOf, keep.daily), ...newestOf(ours, weekOf, keep.weekly)]);
  const surplus = ours.filter(({ name, made }) => !kept.has(name) && dayOf(made) !== dateOf(now));
  const paths = surplus.map(({ name }) => join(folder, name));
  for (const name of names.filter((one) => unfinished.test(one))) {
    const path = join(folder, name);
    const made = await lstat(path).catch(() => null);
    if (made?.isFile() && now.getTime() - made.mtimeMs > day) paths.push(path);
  }
  return paths;
}

type Ours = { readonly name: string; readonly made: string };

function newestOf(ours: readonly Ours[], period: (made: string) => string, most: number): readonly string[] {
  const newest = new Map<string, string>();
  for (const { name, made } of ours) if (!newest.has(period(made))) newest.set(period(made), name);
  return [...newest.values()].slice(0, most);
}

const dayOf = (made: string): string => made.slice(0, 10);
/** Weeks since the epoch, begun on Mondays (1970-01-01 was a Thursday). */
const weekOf = (made: string): string => String(Math.floor((Date.parse(made) / day + 3) / 7));

function headerOf(path: string) {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT' ? 'absent' : null;
  }
  try {
    const bytes = Buffer.alloc(limits.header * 2);
    const read = readHeader(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)));
    return read.kind === 'header' ? read.header : null;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

function dateOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
