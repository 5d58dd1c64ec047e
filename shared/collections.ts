/** A set of badges the earner put together by hand, in an order of their own. */
export interface Collection {
  /** A random UUID. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Ids of records, each once. One that is in the trash keeps its place. */
  readonly members: readonly string[];
  /** The record whose picture stands for it; null for the first few members together. */
  readonly cover: string | null;
}

/** A search that was kept: its members are whatever it finds. */
export interface SmartCollection {
  /** A random UUID. */
  readonly id: string;
  readonly name: string;
  /** As it is typed into the search field, operators included. */
  readonly query: string;
}

/** What the earner keeps beside single badges, in the order they arranged; comes on the last page of changes. */
export interface Collections {
  readonly collections: readonly Collection[];
  readonly searches: readonly SmartCollection[];
}

export const noCollections: Collections = { collections: [], searches: [] };

/** How much an earner may keep beside single badges. Lengths in UTF-16 code units. */
export const collectionLimits = {
  collections: 500,
  searches: 500,
  members: 20_000,
  name: 200,
  description: 5_000,
  query: 2_000,
} as const;

/** Why a collection or a search was not kept. */
export type CollectionError =
  | { readonly kind: 'too-many-collections'; readonly limit: number }
  | { readonly kind: 'too-many-searches'; readonly limit: number }
  | { readonly kind: 'collection-full'; readonly limit: number }
  | { readonly kind: 'collection-absent' };

/** Ids in the order given, then those not named, as they stood. Ids that are not there are left out. */
export function arranged<T extends { readonly id: string }>(
  items: readonly T[],
  order: readonly string[],
): readonly T[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const named = [...new Set(order)].flatMap((id) => byId.get(id) ?? []);
  const meant = new Set(order);
  return [...named, ...items.filter(({ id }) => !meant.has(id))];
}

/** Members that were taken out, put back where they stood; whoever came meanwhile stays, at the end. */
export function putBack(
  before: readonly string[],
  now: readonly string[],
  taken: readonly string[],
): readonly string[] {
  const there = new Set([...now, ...taken]);
  const known = new Set(before);
  return [...before.filter((id) => there.has(id)), ...now.filter((id) => !known.has(id))];
}
