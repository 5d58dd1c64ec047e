import type { WalletError } from '../../shared/errors';
import { pack, type Packed } from '../../shared/packed';
import { type Front, type RowChanges, rowOf } from '../../shared/row';
import { type Result, success } from '../../shared/result';
import type { Changes } from '../../shared/wallet';
import type { Vault } from '../vault/types';
import { collectionsSince } from './collections-shelf';
import { stackDecisions } from './stack-decisions';

/** What lists are made of. */
export interface ListsSession {
  /** What changed after a revision, at most `limit` changes in their order. */
  changes(since: number, limit: number): Result<Changes, WalletError>;
  /** The same, each record as the row a list needs of it. */
  rows(since: number, limit: number): Result<Packed<RowChanges>, WalletError>;
  /** What the transcript began with when it was last looked at, as it is now; null where the whole is there as soon. */
  front(): Result<Packed<Front> | null, WalletError>;
  /** The stacks the transcript begins with, by the ids of their records. */
  rememberFront(stacks: readonly (readonly string[])[]): Result<null, WalletError>;
}

interface ListsParts {
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
}

/** Up to so many records, all of them are read about as quickly as a few. */
const few = 150;

export function createLists({ withVault }: ListsParts): ListsSession {
  return {
    changes: (since, limit) => withVault((open) => success(changesOf(open, since, limit))),
    rows: (since, limit) =>
      withVault((open) => {
        const { changed, ...page } = changesOf(open, since, limit);
        return success(pack<RowChanges>({ ...page, rows: changed.map(rowOf) }));
      }),
    front: () =>
      withVault((open) => {
        if (open.count() <= few) return success(null);
        const stacks = open
          .front()
          .map((views) => views.filter(({ trashedAt }) => trashedAt === null).map(rowOf))
          .filter((rows) => rows.length > 0);
        return success(stacks.length > 0 ? pack<Front>({ stacks }) : null);
      }),
    rememberFront: (stacks) =>
      withVault((open) => {
        if (open.count() > few) open.rememberFront(stacks);
        return success(null);
      }),
  };
}

/** What the person said about editions goes with the last page; so do their collections, where any of them changed. */
function changesOf(open: Vault, since: number, limit: number): Changes {
  const page = open.changes(since, limit);
  if (page.more) return page;
  const collections = collectionsSince(open, since);
  return { ...page, decisions: stackDecisions(open), ...(collections && { collections }) };
}
