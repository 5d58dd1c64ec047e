import { arranged, type Collection, type Collections, type SmartCollection } from '../../shared/collections';
import type { Vault } from '../vault/types';

interface Kept {
  readonly collection: Collection;
  readonly search: SmartCollection;
}
type Kind = keyof Kept;
const kinds = ['collection', 'search', 'arrangement'] as const;

/** Collections and kept searches as they lie sealed on the vault's shelf, in the order the earner gave them. */
export function collectionsIn(open: Vault): Collections {
  return { collections: kept(open, 'collection'), searches: kept(open, 'search') };
}

/** The same, where any of them changed after a revision; else null. */
export function collectionsSince(open: Vault, since: number): Collections | null {
  return open.shelfRevision(kinds) > since ? collectionsIn(open) : null;
}

/** Puts one there in the place of the one that had its id; a new one comes last. */
export function keep<K extends Kind>(open: Vault, kind: K, item: Kept[K]): void {
  open.putOnShelf(kind, item.id, item);
  const order = orderOf(open, kind);
  if (!order.includes(item.id)) writeOrder(open, kind, [...order, item.id]);
}

/** Takes one away. The order is written whatever it was: it is by its revision that others hear of it. */
export function forget(open: Vault, kind: Kind, id: string): void {
  open.takeOffShelf(kind, id);
  writeOrder(
    open,
    kind,
    orderOf(open, kind).filter((other) => other !== id),
  );
}

export function arrange(open: Vault, kind: Kind, ids: readonly string[]): void {
  writeOrder(
    open,
    kind,
    arranged(kept(open, kind), ids).map(({ id }) => id),
  );
}

/** Takes badges that were erased for good out of every collection. */
export function forgetMembers(open: Vault, ids: readonly string[]): void {
  const gone = new Set(ids.filter((id) => open.has(id) === 'absent'));
  for (const collection of kept(open, 'collection')) {
    const members = collection.members.filter((id) => !gone.has(id));
    if (members.length === collection.members.length) continue;
    const cover = collection.cover !== null && gone.has(collection.cover) ? null : collection.cover;
    open.putOnShelf('collection', collection.id, { ...collection, members, cover });
  }
}

function kept<K extends Kind>(open: Vault, kind: K): readonly Kept[K][] {
  const items = open.shelf<Kept[K]>(kind).map(({ value }) => value);
  return arranged(items, orderOf(open, kind));
}

function orderOf(open: Vault, kind: Kind): readonly string[] {
  return open.shelf<readonly string[]>('arrangement').find(({ id }) => id === kind)?.value ?? [];
}

function writeOrder(open: Vault, kind: Kind, ids: readonly string[]): void {
  open.putOnShelf('arrangement', kind, ids);
}
