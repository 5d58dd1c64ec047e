/** A line of the list, and the slot in the page that shows it. */
export interface Slot {
  readonly number: number;
  readonly line: number;
  /** What stands in the line; a slot shows lines of one kind only. */
  readonly kind: string;
  /** The line is not asked for any more: the slot waits to be given another, and shows it until then. */
  readonly waits: boolean;
}

/** So many slots of a kind wait: one line leaves the window before the next one comes into it, and seldom two. */
const atMost = 2;

/**
 * Gives each line a slot: a line keeps the one it has, and one that comes takes that of one that left. So what stands in
 * the page is filled anew when somebody scrolls, instead of being thrown away and made again, which takes far longer.
 * The slots stand in the order of their numbers, which never changes.
 */
export function slotsFor(
  lines: readonly number[],
  kindOf: (line: number) => string,
  before: readonly Slot[],
): readonly Slot[] {
  const asked = new Map(lines.map((line) => [line, kindOf(line)] as const));
  const stay = before.filter(({ line, kind }) => asked.get(line) === kind);
  const leave = before.filter((slot) => !stay.includes(slot));
  const found: Slot[] = stay.map((slot) => ({ ...slot, waits: false }));
  const used = new Set(before.map(({ number }) => number));
  for (const { line } of found) asked.delete(line);
  for (const [line, kind] of asked) {
    const free = leave.findIndex((slot) => slot.kind === kind);
    const number = free >= 0 ? leave.splice(free, 1)[0]?.number : undefined;
    found.push({ number: number ?? unused(used), line, kind, waits: false });
  }
  for (const kind of new Set(leave.map((slot) => slot.kind)))
    for (const slot of leave.filter((one) => one.kind === kind && kindOf(one.line) === kind).slice(-atMost))
      found.push({ ...slot, waits: true });
  return found.sort((a, b) => a.number - b.number);
}

function unused(used: Set<number>): number {
  let number = 0;
  while (used.has(number)) number += 1;
  used.add(number);
  return number;
}

/**
 * Which of these are to be moved so that all stand in ascending order: as few as can be, and never the one that is fixed.
 * @param fixed place of one that must not be moved; -1 where there is none
 */
export function toMove(numbers: readonly number[], fixed = -1): ReadonlySet<number> {
  const anchor = numbers[fixed];
  const agrees = (number: number, at: number): boolean =>
    anchor === undefined || at === fixed || (at < fixed ? number < anchor : number > anchor);
  /** At each place the longest row of places in ascending order that ends there. */
  const rows: (readonly number[])[] = [];
  for (const [at, number] of numbers.entries()) {
    const longest = rows
      .filter((row) => row.length > 0 && (numbers[row.at(-1) ?? 0] ?? 0) < number)
      .reduce<readonly number[]>((best, row) => (row.length > best.length ? row : best), []);
    rows.push(agrees(number, at) ? [...longest, at] : []);
  }
  const stay = new Set(rows.reduce((best, row) => (row.length > best.length ? row : best), []));
  return new Set([...numbers.keys()].filter((at) => !stay.has(at)));
}
