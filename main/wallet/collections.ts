import { collectionLimits, type Collection, type SmartCollection } from '../../shared/collections';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Vault } from '../vault/types';
import { arrange, collectionsIn, forget, keep } from './collections-shelf';

/** The earner's collections and kept searches. Each call is one transaction: done whole, or not at all. */
export interface CollectionsSession {
  /** In the place of the one that had its id; a new one comes last. Members that are not in the wallet are left out. */
  saveCollection(collection: Collection): Result<null, WalletError>;
  arrangeCollections(ids: readonly string[]): Result<null, WalletError>;
  /** Those that are in it already stay where they are. */
  addToCollection(id: string, records: readonly string[]): Result<null, WalletError>;
  removeFromCollection(id: string, records: readonly string[]): Result<null, WalletError>;
  deleteCollection(id: string): Result<null, WalletError>;
  saveSearch(search: SmartCollection): Result<null, WalletError>;
  deleteSearch(id: string): Result<null, WalletError>;
  arrangeSearches(ids: readonly string[]): Result<null, WalletError>;
}

export interface CollectionsParts {
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly changed: (revision: number) => void;
}

export function createCollections({ withVault, changed }: CollectionsParts): CollectionsSession {
  const changing = (use: (open: Vault) => Result<null, WalletError>): Result<null, WalletError> =>
    withVault((open) => {
      const done = open.together(() => use(open));
      if (done.ok) changed(open.revision());
      return done;
    });
  const one = (id: string, change: (before: Collection) => Collection) =>
    changing((open) => {
      const before = collectionsIn(open).collections.find((each) => each.id === id);
      return before ? save(open, change(before)) : failure({ kind: 'collection-absent' });
    });

  return {
    saveCollection: (collection) => changing((open) => save(open, collection)),
    arrangeCollections: (ids) => changing((open) => (arrange(open, 'collection', ids), success(null))),
    addToCollection: (id, records) => one(id, (before) => ({ ...before, members: [...before.members, ...records] })),
    removeFromCollection: (id, records) => {
      const gone = new Set(records);
      return one(id, (before) => ({ ...before, members: before.members.filter((member) => !gone.has(member)) }));
    },
    deleteCollection: (id) => changing((open) => (forget(open, 'collection', id), success(null))),
    saveSearch: (search) =>
      changing((open) => {
        const { searches } = collectionsIn(open);
        const limit = collectionLimits.searches;
        if (isOneTooMany(searches, search, limit)) return failure({ kind: 'too-many-searches', limit });
        keep(open, 'search', search);
        return success(null);
      }),
    deleteSearch: (id) => changing((open) => (forget(open, 'search', id), success(null))),
    arrangeSearches: (ids) => changing((open) => (arrange(open, 'search', ids), success(null))),
  };
}

function save(open: Vault, collection: Collection): Result<null, WalletError> {
  const limit = collectionLimits.collections;
  if (isOneTooMany(collectionsIn(open).collections, collection, limit)) {
    return failure({ kind: 'too-many-collections', limit });
  }
  const members = [...new Set(collection.members)].filter((id) => open.has(id) !== 'absent');
  if (members.length > collectionLimits.members) {
    return failure({ kind: 'collection-full', limit: collectionLimits.members });
  }
  const cover = collection.cover !== null && members.includes(collection.cover) ? collection.cover : null;
  keep(open, 'collection', { ...collection, members, cover });
  return success(null);
}

function isOneTooMany(kept: readonly { readonly id: string }[], one: { readonly id: string }, limit: number): boolean {
  return kept.length >= limit && !kept.some(({ id }) => id === one.id);
}
