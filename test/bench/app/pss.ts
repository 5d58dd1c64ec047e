import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of a process and all that came of it, memory they share counted once (`Pss`). Linux tells it; others do not. */
export function pssOf(pid: number): number {
  return sumOf(pid, 'Pss');
}

/**
 * The part of {@link pssOf} that is no file's. What is mapped from files, the program's own code for the most part,
 * comes and goes as the system likes, and counts less while another program has the same files open.
 */
export function anonymousOf(pid: number): number {
  return sumOf(pid, 'Pss_Anon');
}

function sumOf(pid: number, line: string): number {
  return familyOf(pid).reduce((sum, one) => sum + kilobytesOf(one, line), 0) / 1024;
}

function familyOf(pid: number): readonly number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null;
    if (parent !== null) parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const member of family) family.push(...(parents.get(member) ?? []));
  return family;
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);
  } catch {
    return null;
  }
}

function kilobytesOf(pid: number, line: string): number {
  const pattern = new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm');
  try {
    return Number(pattern.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    // Gone meanwhile.
    return 0;
  }
}
