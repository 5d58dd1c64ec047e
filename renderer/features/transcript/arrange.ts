import type { Places } from '../../../shared/search/searching';
import type { Filters } from '../../store/view-slice';
import type { Slot } from './grouping';
import type { Shown } from './shown';
import { type Counts, isDeclared, type Kinds, sieve, tallyOf } from './sieve';

export interface Group {
  readonly key: string;
  /** As of its {@link Slot}. */
  readonly title: string | null;
  readonly rows: readonly Shown[];
  /** How many of them nobody but their earner says. */
  readonly selfDeclared: number;
}

export interface Arranged {
  readonly groups: readonly Group[];
  /** Each badge that is shown once, in order. */
  readonly shown: readonly Shown[];
  /** How many of those shown nobody but their earner says. */
  readonly selfDeclared: number;
  readonly counts: Counts;
}

/**
 * The transcript as it is asked for: of what was found, what the filters keep, and what is left of each group. Pure.
 * Order, groups and kinds are given, for no keystroke changes them; no badge itself is looked at.
 */
export function arrange(
  sorted: readonly Shown[],
  kinds: Kinds,
  slots: readonly Slot[],
  filters: Filters,
  found: Places | null,
): Arranged {
  const { keeps, counts } = sieve(filters, tallyOf(kinds, found));
  const kept = new Uint8Array(sorted.length);
  const shown: Shown[] = [];
  let declared = 0;
  const count = found?.length ?? sorted.length;
  for (let at = 0; at < count; at += 1) {
    const place = found ? (found[at] ?? 0) : at;
    const kind = kinds[place] ?? 0;
    const one = sorted[place];
    if (!one || keeps[kind] === 0) continue;
    kept[place] = 1;
    shown.push(one);
    if (isDeclared(kind)) declared += 1;
  }
  const groups: Group[] = [];
  for (const { key, title, places } of slots) {
    const rows: Shown[] = [];
    let selfDeclared = 0;
    for (const place of places) {
      const one = kept[place] === 1 ? sorted[place] : undefined;
      if (!one) continue;
      rows.push(one);
      if (declared > 0 && isDeclared(kinds[place] ?? 0)) selfDeclared += 1;
    }
    if (rows.length > 0) groups.push({ key, title, rows, selfDeclared });
  }
  return { groups, shown, selfDeclared: declared, counts };
}
