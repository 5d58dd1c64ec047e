import { day } from '../../../shared/durations';
import type { Verdict } from '../../../shared/report';
import { soonDays } from '../../../shared/search/compile';
import { type Row, verdictOfRow } from '../../../shared/row';
import type { Stack } from '../../read-model/use-records';
import { type Flag, flags } from '../../store/view-slice';
import type { SearchedRow } from '../search/use-search';

/** A badge as the transcript shows it at this moment; a badge of several editions stands once, for the one that counts. */
export interface Shown {
  readonly id: string;
  readonly row: Row;
  /** Its other editions: earlier ones, and such as were never proven. */
  readonly others: readonly Row[];
  /** What a search looks at: the badge with its editions behind it. */
  readonly searched: SearchedRow;
  readonly verdict: Verdict;
  /** Its flags as bits; see {@link has}. */
  readonly bits: number;
}

export const bitOf = Object.fromEntries(flags.map((flag, at) => [flag, 1 << at])) as Readonly<Record<Flag, number>>;

export function has({ bits }: Pick<Shown, 'bits'>, flag: Flag): boolean {
  return (bits & bitOf[flag]) !== 0;
}

export function bitsOf(asked: readonly Flag[]): number {
  return asked.reduce((bits, flag) => bits | bitOf[flag], 0);
}

/** What a moment says about badges, beside what they say themselves. */
export interface Moment {
  readonly now: Date;
  /** ISO time from which badges are new. */
  readonly openedAt: string;
  readonly changed: ReadonlySet<string>;
}

/**
 * Makes what is shown of each stack, and remembers it: a badge of which nothing has changed stays the same object, so
 * that its card need not be drawn anew.
 */
export function createShowing(): (stacks: readonly Stack[], moment: Moment) => readonly Shown[] {
  const known = new WeakMap<Stack, Shown>();
  let last: { readonly stacks: readonly Stack[]; readonly moment: Moment; readonly shown: readonly Shown[] } | null =
    null;
  return (stacks, moment) => {
    // Most stacks are the same as at the last change, in the same place and at the same moment.
    const before = last?.moment === moment ? last : null;
    const shown = stacks.map((stack, at) => {
      const there = before?.stacks[at] === stack ? before.shown[at] : undefined;
      return there ?? showingOf(stack, moment, known);
    });
    last = { stacks, moment, shown };
    return shown;
  };
}

function showingOf(stack: Stack, moment: Moment, known: WeakMap<Stack, Shown>): Shown {
  const [row] = stack;
  const verdict = verdictOfRow(row, moment.now);
  const bits = bitsFor(stack, verdict, moment);
  const before = known.get(stack);
  if (before?.verdict === verdict && before.bits === bits) return before;
  const others = before?.others ?? stack.slice(1);
  const searched = others.length === 0 ? row : (before?.searched ?? { ...row, others });
  const shown = { id: row.id, row, others, searched, verdict, bits };
  known.set(stack, shown);
  return shown;
}

function bitsFor(stack: Stack, verdict: Verdict, { now, openedAt, changed }: Moment): number {
  const [row] = stack;
  const end = row.until ?? Number.NaN;
  let bits = 0;
  if (verdict === 'verified' && end - now.getTime() <= soonDays * day) bits |= bitOf.expiring;
  if (changed.size > 0 && stack.some(({ id }) => changed.has(id))) bits |= bitOf.changed;
  if (row.addedAt >= openedAt) bits |= bitOf.new;
  if (row.own.favourite) bits |= bitOf.favourite;
  if (row.own.archivedAt !== null) bits |= bitOf.archived;
  if (isSelfDeclared(row)) bits |= bitOf.selfDeclared;
  return bits;
}

/** Whether its earner, and nobody else, says so. */
export function isSelfDeclared(row: Row): boolean {
  return row.selfDeclared;
}
