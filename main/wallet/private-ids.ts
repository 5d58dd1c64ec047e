import type { Vault } from '../vault/types';

const pageSize = 500;

/** The ids by which private badges, in the trash or not, and their achievements can be named from outside. */
export function privateIds(vault: Pick<Vault, 'changes'>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let since = 0, more = true; more; ) {
    const page = vault.changes(since, pageSize);
    for (const { own, summary } of page.changed) {
      if (own.visibility !== 'private') continue;
      for (const id of [summary.id, summary.achievement?.id ?? null]) if (id !== null) ids.add(id);
    }
    ({ revision: since, more } = page);
  }
  return ids;
}
