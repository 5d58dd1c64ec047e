import { type Collections, noCollections } from '../../shared/collections';
import { noDecisions, type StackDecisions } from '../../shared/stacks';
import type { Page, ReadModel } from './database';
import type { Row } from './row';

/** What all pages up to one amount to. */
export interface Snapshot {
  /** Key of the last page in it; 0 before the first. */
  readonly key: number;
  readonly revision: number;
  /** Whether the vault has been seen to its end once. */
  readonly complete: boolean;
  readonly rows: ReadonlyMap<string, Row>;
  /** Records that the vault holds but cannot open any more. */
  readonly damaged: ReadonlySet<string>;
  /** What the person said about editions of badges. */
  readonly decisions: StackDecisions;
  /** The earner's collections and kept searches, in their order. */
  readonly collections: Collections;
}

export const emptySnapshot: Snapshot = {
  key: 0,
  revision: 0,
  complete: false,
  rows: new Map(),
  damaged: new Set(),
  decisions: noDecisions,
  collections: noCollections,
};

/** The snapshot with all pages that came after it; the same one where none did. A later page has the last word. */
export async function advance(model: ReadModel, from: Snapshot): Promise<Snapshot> {
  const pages = await model.pages.where('key').above(from.key).toArray();
  return pages.length === 0 ? from : fold(from, pages);
}

export function fold(from: Snapshot, pages: readonly Page[]): Snapshot {
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
    for (const id of page.damaged) damaged.add(id);
    for (const id of page.removed) damaged.delete(id);
    for (const id of [...page.removed, ...page.damaged]) rows.delete(id);
  }
  const end = pages.at(-1);
  return {
    key: end?.key ?? from.key,
    revision: end?.revision ?? from.revision,
    complete: from.complete || pages.some(({ last }) => last),
    rows,
    damaged,
    decisions,
    collections,
  };
}

/** The same object stays as long as it says the same, so that no stack is made anew for nothing. */
function isEqual(a: StackDecisions, b: StackDecisions): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
