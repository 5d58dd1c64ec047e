import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { threadId } from 'node:worker_threads';
import { z } from 'zod';

/** Who holds a wallet: process id and thread, when it took it (ms), and when the process began where the system tells. */
const holderSchema = z.object({
  pid: z.number().int().positive(),
  thread: z.number().int().min(0).default(0),
  taken: z.number(),
  began: z.string(),
});
type Holder = z.output<typeof holderSchema>;

export interface HeldLock {
  /** The holder before died without letting go: its last writes deserve a look. */
  readonly recovered: boolean;
  release(): void;
}

/**
 * Takes the wallet for this process; null while another (or this one, a second time) holds it.
 * A lock left by a dead process, by another process under the same id, or from before the last start of the machine is
 * taken over.
 * @param ended threads of this process that are known to have ended; what they left is taken over as well
 */
export function takeLock(path: string, ended: readonly number[] = []): HeldLock | null {
  const mine: Holder = { pid: process.pid, thread: threadId, taken: Date.now(), began: beginningOf(process.pid) };
  if (writeNew(path, mine)) return heldLock(path, mine, false);
  const holder = readHolder(path);
  if (holder && isAlive(holder) && !isOurs(holder, mine, ended)) return null;
  rmSync(path, { force: true });
  return writeNew(path, mine) ? heldLock(path, mine, true) : null;
}

function heldLock(path: string, mine: Holder, recovered: boolean): HeldLock {
  return {
    recovered,
    release() {
      const holder = readHolder(path);
      if (holder?.pid === mine.pid && holder.taken === mine.taken) rmSync(path, { force: true });
    },
  };
}

function writeNew(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Null when the file is gone or was never finished: then nobody is known to hold it. */
function readHolder(path: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Whether a thread of this very process left it behind. */
function isOurs(holder: Holder, mine: Holder, ended: readonly number[]): boolean {
  return holder.pid === mine.pid && holder.began === mine.began && ended.includes(holder.thread);
}

function isAlive(holder: Holder): boolean {
  if (!exists(holder.pid)) return false;
  const began = beginningOf(holder.pid);
  if (began !== '' && holder.began !== '') return began === holder.began;
  const machineStarted = Date.now() - uptime() * 1000;
  return holder.taken > machineStarted - 10_000;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, in the kernel's ticks (proc(5), field 22 of `stat`); empty where the system has no such file. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
