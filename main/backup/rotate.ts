import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { OlderKept } from '../../shared/backup';
import { day } from '../../shared/durations';
import { faultCode } from '../vault/atomic-write';
import { dateOf, headerOf, type Holding, holdingOf, mayGo, type OwnFiles } from './backup-names';
import { olderKept } from './older-kept';

const unfinished = /^\.[0-9a-f-]{36}\.part$/;

/**
 * Deletes automatic backups that are one too many: of each of the last `daily` days and `weekly` weeks that have any, the
 * newest stays, and so does today's, whatever a clock that was put back says of the others. `made` is what the one holds
 * that was just made. While badges are damaged, only backups that lack some, too, are counted and deleted: the others may
 * be all that is left of them. When one is whole again, those that lack some go. What was made before something was lost
 * for good stays. SECURITY: only files that
 * this wallet wrote (by name, and by the salt and the id in their header) are ever deleted, and leftovers of a write that was cut off
 * more than a day ago. Gives what stayed against its will, and null where nothing did; it never throws, as the backup that
 * was made before it is no worse.
 */
export async function rotate(
  folder: string,
  keep: { readonly daily: number; readonly weekly: number },
  own: OwnFiles,
  now: Date,
  made: Holding,
): Promise<OlderKept | null> {
  const faults: unknown[] = [];
  try {
    // One that cannot be deleted, because somebody has it open, keeps none of the others. It is tried again the next time.
    for (const path of await tooMany(folder, keep, own, now, made)) {
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
  own: OwnFiles,
  now: Date,
  made: Holding,
): Promise<readonly string[]> {
  const names = await readdir(folder);
  const all = names.flatMap((name) => {
    const holding = holdingOf(name);
    const header = holding && headerOf(join(folder, name));
    return header && header !== 'absent' && mayGo(header, own) ? [{ name, made: header.made, holding }] : [];
  });
  const ours = all.filter(({ holding }) => holding === made);
  const done = made === 'whole' ? all.filter(({ holding }) => holding === 'incomplete') : [];
  ours.sort((a, b) => (a.made < b.made ? 1 : -1));
  const kept = new Set([...newestOf(ours, dayOf, keep.daily), ...newestOf(ours, weekOf, keep.weekly)]);
  const surplus = ours.filter(({ name, made: then }) => !kept.has(name) && dayOf(then) !== dateOf(now));
  const paths = [...surplus, ...done].map(({ name }) => join(folder, name));
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
