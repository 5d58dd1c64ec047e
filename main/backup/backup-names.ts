import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type LineHeader, readHeader } from './jwe';
import { limits } from './limits';

export const backupExtension = 'lapelbackup';

/** What an automatic backup holds: all badges of the wallet, or what could be read of one in which some are damaged. */
export type Holding = 'whole' | 'incomplete';

const automatic = /^Lapel backup \d{4}-\d{2}-\d{2}( \d{1,2})?( incomplete)?\.lapelbackup$/;
/** Of one day's files in one folder: more than there can be wallets. */
const most = 99;

/** A file that a person asks for: with the minute, so that rotation never takes it for one of its own. */
export function askedName(now: Date): string {
  return `Lapel backup ${dateOf(now)} ${now.toISOString().slice(11, 16).replace(':', '-')}.${backupExtension}`;
}

/** By what a wallet knows its own files. */
export interface OwnFiles {
  readonly salts: readonly string[];
  /** Ids of the automatic backups that it wrote: a copy of the wallet has its salts, too. */
  readonly backups: readonly string[];
  /** When something of the wallet was last lost for good (ISO instant): what was made before may be all that is left. */
  readonly lostAt: string | null;
}

/**
 * Where today's automatic backup goes: in the place of today's earlier one, and never in that of another wallet's. One
 * that lacks badges never takes the place of one that may still have them.
 */
export function automaticPath(folder: string, now: Date, own: OwnFiles, holding: Holding): string {
  const end = `${holding === 'incomplete' ? ' incomplete' : ''}.${backupExtension}`;
  for (let number = 1; ; number += 1) {
    const path = join(folder, `Lapel backup ${dateOf(now)}${number === 1 ? '' : ` ${number}`}${end}`);
    const header = headerOf(path);
    if (header === 'absent' || number === most) return path;
    if (header && mayGo(header, own)) return path;
  }
}

type Head = Pick<LineHeader, 'backup' | 'salt' | 'made'>;

/** Whether a file may be replaced or deleted: this wallet wrote it, and nothing was lost since it was made. */
export function mayGo({ backup, salt, made }: Head, own: OwnFiles): boolean {
  return own.salts.includes(salt) && own.backups.includes(backup) && (own.lostAt === null || made > own.lostAt);
}

/** What the name of a file says an automatic backup holds; null where it is none. */
export function holdingOf(name: string): Holding | null {
  const found = automatic.exec(name);
  return found && (found[2] === undefined ? 'whole' : 'incomplete');
}

/** The readable head of a backup; null where the file is none. */
export function headerOf(path: string) {
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

/** `YYYY-MM-DD` in UTC. */
export function dateOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
