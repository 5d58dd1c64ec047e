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
