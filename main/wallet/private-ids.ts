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

export function privacyIn(vault: Pick<Vault, 'changes' | 'shelf'>): Privacy {
  const seen: Seen[] = [];
  for (let since = 0, more = true; more; ) {
    const page = vault.changes(since, pageSize);
    for (const { id, own, summary, report, trashedAt } of page.changed)
      seen.push({
        id,
        marks: badgeMarks(summary, report),
        names: [summary.id, summary.achievement?.id ?? null],
        isPrivate: own.visibility === 'private',
        isTrashed: trashedAt !== null,
      });
    ({ revision: since, more } = page);
  }
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
