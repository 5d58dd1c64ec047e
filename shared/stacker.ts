import { type Edition, type StackDecisions, stacksOf } from './stacks';

/** Stacks as {@link stacksOf} makes them; given again with a few changes, only what these touch is made anew. */
export type Stacker<E extends Edition> = (
  editions: readonly E[],
  decisions: StackDecisions,
) => readonly (readonly E[])[];

/** From so large a part of changed badges on, all are stacked anew: it is no slower then. */
const manyChanged = 0.25;

/**
 * Stacks that remember: a stack none of whose badges has changed stays the same object, so that nothing that hangs on it
 * is made or drawn anew. Editions are told apart by identity: a changed one must be a new object.
 */
export function createStacker<E extends Edition>(): Stacker<E> {
  let known = new Map<string, E>();
  let stackOf = new Map<string, readonly E[]>();
  let decided: StackDecisions | null = null;

  return (editions, decisions) => {
    const next = new Map<string, E>();
    for (const edition of editions) next.set(edition.id, edition);
    const changed = changesBetween(known, next);
    const anew =
      decided !== decisions || changed.length > manyChanged * next.size
        ? editions
        : touchedBy(changed, editions, decisions);
    const before = stackOf;
    if (anew.length > 0 || next.size !== known.size) {
      stackOf = new Map(stackOf);
      for (const id of known.keys()) if (!next.has(id)) stackOf.delete(id);
      for (const stack of stacksOf(anew, decisions)) {
        const [first] = stack;
        const there = first && before.get(first.id);
        const kept = there && isSame(there, stack) ? there : stack;
        for (const { id } of stack) stackOf.set(id, kept);
      }
    }
    known = next;
    decided = decisions;
    // A map keeps a key where it first stood; the editions say in which order they are now.
    const stacks = new Set<readonly E[]>();
    for (const { id } of editions) stacks.add(stackOf.get(id) ?? []);
    return [...stacks];
  };
}

/** All editions that are new, other or gone. */
function changesBetween<E extends Edition>(known: ReadonlyMap<string, E>, next: ReadonlyMap<string, E>): readonly E[] {
  const changed: E[] = [];
  for (const [id, edition] of next) {
    const before = known.get(id);
    if (before === edition) continue;
    changed.push(edition);
    if (before) changed.push(before);
  }
  for (const [id, edition] of known) if (!next.has(id)) changed.push(edition);
  return changed;
}

/** The editions that could stand with one of these, now or before: whatever hangs together by a key or a decision. */
function touchedBy<E extends Edition>(
  changed: readonly E[],
  editions: readonly E[],
  { apart, joined }: StackDecisions,
): readonly E[] {
  if (changed.length === 0) return [];
  const credentials = new Set<string | null>();
  const achievements = new Set<string | null>();
  const ids = new Set<string>();
  const touch = ({ id, marks }: E): void => {
    ids.add(id);
    if (marks.credential !== null) credentials.add(marks.credential);
    if (marks.achievement !== null) achievements.add(marks.achievement);
  };
  changed.forEach(touch);
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const decision of [...apart, ...joined])
      if (decision.some((id) => ids.has(id))) for (const id of decision) ids.add(id);
    for (const edition of editions)
      if (
        ids.has(edition.id) ||
        credentials.has(edition.marks.credential) ||
        achievements.has(edition.marks.achievement)
      )
        touch(edition);
  }
  return editions.filter(({ id }) => ids.has(id));
}

function isSame<E>(a: readonly E[], b: readonly E[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
