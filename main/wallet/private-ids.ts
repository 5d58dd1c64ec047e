import { badgeMarks, type BadgeMarks } from '../../shared/badge-identity';
import { stacksOf } from '../../shared/stacks';
import type { Vault } from '../vault/types';
import { stackDecisions } from './stack-decisions';

const pageSize = 500;

/** What the earner keeps private. */
export interface Privacy {
  /** Ids of the records, in the trash or not. Editions of one badge look like one: all are private when any of them is. */
  readonly records: ReadonlySet<string>;
  /** The ids by which they and their achievements can be named from outside. */
  readonly names: ReadonlySet<string>;
}

interface Seen {
  readonly id: string;
  readonly marks: BadgeMarks;
  readonly names: readonly (string | null)[];
  readonly isPrivate: boolean;
  readonly isTrashed: boolean;
}

type Source = Pick<Vault, 'changes' | 'shelf'>;

interface Index {
  readonly seen: Map<string, Seen>;
  revision: number;
}

/** What was read of an open vault; gone with it. Opening ten thousand views takes half a second, at each export anew. */
const indexes = new WeakMap<Source, Index>();

/** Reads what changed since the last time. What changed comes last, as it does in the vault. */
function follow(vault: Source): readonly Seen[] {
  const index = indexes.get(vault) ?? { seen: new Map<string, Seen>(), revision: 0 };
  indexes.set(vault, index);
  const { seen } = index;
  for (let more = true; more; ) {
    const page = vault.changes(index.revision, pageSize);
    for (const id of [...page.removed, ...(page.damaged ?? [])]) seen.delete(id);
    for (const { id, own, summary, report, trashedAt } of page.changed) {
      seen.delete(id);
      seen.set(id, {
        id,
        marks: badgeMarks(summary, report),
        names: [summary.id, summary.achievement?.id ?? null],
        isPrivate: own.visibility === 'private',
        isTrashed: trashedAt !== null,
      });
    }
    ({ revision: index.revision, more } = page);
  }
  return [...seen.values()];
}

/** SECURITY: as the vault is now, whatever was read before. */
export function privacyIn(vault: Source): Privacy {
  const seen = follow(vault);
  const found = new Set(seen.filter(({ isPrivate }) => isPrivate));
  if (found.size > 0) {
    const inSight = seen.filter(({ isTrashed }) => !isTrashed);
    for (const stack of stacksOf(inSight, stackDecisions(vault)))
      if (stack.some(({ isPrivate }) => isPrivate)) for (const edition of stack) found.add(edition);
  }
  return {
    records: new Set([...found].map(({ id }) => id)),
    names: new Set([...found].flatMap(({ names }) => names.filter((name) => name !== null))),
  };
}
