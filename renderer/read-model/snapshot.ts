import { type Collections, noCollections } from '../../shared/collections';
import type { Front, Row, RowChanges } from '../../shared/row';
import { noDecisions, type StackDecisions } from '../../shared/stacks';

/** What all changes up to one amount to. */
export interface Snapshot {
  /** The vault's revision it is at; 0 before the first look. */
  readonly revision: number;
  /** Whether the vault has been seen to its end once. */
  readonly complete: boolean;
  /** The stacks the transcript begins with, by the ids of their rows, until the whole is there. */
  readonly front: readonly (readonly string[])[] | null;
  readonly rows: ReadonlyMap<string, Row>;
  /** Records that the vault holds but cannot open any more. */
  readonly damaged: ReadonlySet<string>;
  /** What the person said about editions of badges. */
  readonly decisions: StackDecisions;
  /** The earner's collections and kept searches, in their order. */
  readonly collections: Collections;
}

export const emptySnapshot: Snapshot = {
  revision: 0,
  complete: false,
  front: null,
  rows: new Map(),
  damaged: new Set(),
  decisions: noDecisions,
  collections: noCollections,
};

/** The snapshot with all pages taken in, a later one having the last word; the same one where they say nothing new. */
export function fold(from: Snapshot, pages: readonly RowChanges[]): Snapshot {
  const end = pages.at(-1);
  if (!end) return from;
  const complete = from.complete || !end.more;
  if (complete === from.complete && pages.every((page) => isEmpty(page, from))) return from;
  const rows = new Map(from.rows);
  const damaged = new Set(from.damaged);
  let { decisions, collections } = from;
  for (const page of pages) {
    for (const row of page.rows) {
      rows.set(row.id, row);
      damaged.delete(row.id);
    }
    if (page.decisions && !isEqual(page.decisions, decisions)) decisions = page.decisions;
    if (page.collections) collections = page.collections;
    for (const id of page.damaged ?? []) damaged.add(id);
    for (const id of page.removed) damaged.delete(id);
    for (const id of [...page.removed, ...(page.damaged ?? [])]) rows.delete(id);
  }
  const front = complete ? null : from.front;
  return { revision: end.revision, complete, front, rows, damaged, decisions, collections };
}

/** A snapshot that holds what the transcript begins with and nothing else. It is at no revision: all is still to come. */
export function beginWith({ stacks }: Front): Snapshot {
  const rows = new Map(stacks.flat().map((row) => [row.id, row]));
  return { ...emptySnapshot, rows, front: stacks.map((stack) => stack.map(({ id }) => id)) };
}

function isEmpty({ revision, rows, removed, damaged = [] }: RowChanges, from: Snapshot): boolean {
  return revision === from.revision && rows.length + removed.length + damaged.length === 0;
}

/** The same object stays as long as it says the same, so that no stack is made anew for nothing. */
function isEqual(a: StackDecisions, b: StackDecisions): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
