import { type BadgeMarks, compareRecipients, otherAchievement } from './badge-identity';

/** A badge as it is stacked. */
export interface Edition {
  readonly id: string;
  readonly marks: BadgeMarks;
}

/** What the person said about editions; each list holds two record ids or more. */
export interface StackDecisions {
  /** "These are separate". */
  readonly apart: readonly (readonly string[])[];
  /** "These belong together". */
  readonly joined: readonly (readonly string[])[];
}

export const noDecisions: StackDecisions = { apart: [], joined: [] };

/**
 * Puts the editions of each badge together: a list of editions for each badge, the one that counts first.
 *
 * Editions of one badge are (a) the same credential issued again: `issuer.id` and `id` equal after percent-decoding and
 * trimming, where the newer `validFrom` supersedes (OB 3.0, "Credential equality and comparison algorithm"); (b) a
 * renewal: the same issuer's same achievement, given to the same recipient, with another start or end. Other
 * achievements and other recipients are never put together, nor is a badge that contradicts its issuer; and what cannot
 * be compared is taken to be another. What the person said goes before both: badges they took apart stay apart,
 * with whatever would join them later; badges they put together stay together.
 */
export function stacksOf<E extends Edition>(
  editions: readonly E[],
  decisions: StackDecisions,
): readonly (readonly E[])[] {
  const found = new Groups(editions);
  for (const alike of buckets(editions, ({ marks }) => marks.credential)) joinPairs(alike, found, isSameCredential);
  for (const alike of buckets(editions, ({ marks }) => marks.achievement)) joinPairs(alike, found, isRenewal);

  const apart = decisions.apart.flatMap((ids) => brokenUp(ids, found));
  const settled = new Groups(editions);
  for (const group of found.all()) if (!apart.includes(group)) settled.join(group.map(({ id }) => id));
  for (const ids of decisions.joined) settled.join(ids);
  return settled.all().map(inPrecedence);
}

/** The groups in which two of these stand together. */
function brokenUp<E extends Edition>(ids: readonly string[], groups: Groups<E>): readonly (readonly E[])[] {
  const touched = ids.flatMap((id) => {
    const group = groups.of(id);
    return group ? [group] : [];
  });
  const twice = touched.filter((group, at) => touched.indexOf(group) !== at);
  return [...new Set(twice)];
}

function isSameCredential(a: BadgeMarks, b: BadgeMarks): boolean {
  return !otherAchievement(a, b) && compareRecipients(a, b) !== 'different';
}

function isRenewal(a: BadgeMarks, b: BadgeMarks): boolean {
  return compareRecipients(a, b) === 'same' && (a.from !== b.from || a.until !== b.until);
}

/** Badges whose claims their issuer contradicts are nobody's editions. */
function buckets<E extends Edition>(editions: readonly E[], keyOf: (edition: E) => string | null): readonly E[][] {
  const found = new Map<string, E[]>();
  for (const edition of editions) {
    const key = edition.marks.contradicted ? null : keyOf(edition);
    if (key === null) continue;
    const there = found.get(key);
    if (there) there.push(edition);
    else found.set(key, [edition]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}

/** So many badges are compared with each other one by one; the rest only with the first. A class of 500 is no stack. */
const pairsAtMost = 64;

function joinPairs<E extends Edition>(
  alike: readonly E[],
  groups: Groups<E>,
  belong: (a: BadgeMarks, b: BadgeMarks) => boolean,
): void {
  /** Whether all that came before stand in one group: then one of them that belongs brings all of them. */
  let whole = true;
  for (const [at, one] of alike.entries()) {
    let joined = at === 0;
    for (let before = 0; before < Math.min(at, pairsAtMost); before += 1) {
      const other = alike[before];
      if (!other || !belong(one.marks, other.marks)) continue;
      groups.join([one.id, other.id]);
      joined = true;
      if (whole) break;
    }
    whole &&= joined;
  }
}

/**
 * The edition that counts comes first. SECURITY: one that was never proven does not cover one that was, whatever date it
 * claims. Then the later start, the later end, and, so that the order is always the same, the id.
 */
function inPrecedence<E extends Edition>(group: readonly E[]): readonly E[] {
  if (group.length === 1) return group;
  // Dates are read once a badge, not once a comparison.
  return group
    .map((edition) => ({
      edition,
      proven: Number(edition.marks.proven),
      from: time(edition.marks.from),
      until: time(edition.marks.until, Number.MAX_SAFE_INTEGER),
    }))
    .sort(
      (a, b) =>
        b.proven - a.proven || b.from - a.from || compare(b.until, a.until) || compare(a.edition.id, b.edition.id),
    )
    .map(({ edition }) => edition);
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An unreadable or absent date counts as `absent`: no start is the oldest, no end the latest. */
function time(date: string | null, absent = 0): number {
  const parsed = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(parsed) ? absent : parsed;
}

/** Editions in groups that can be joined; everybody begins alone. */
class Groups<E extends Edition> {
  readonly #groupOf = new Map<string, E[]>();

  constructor(editions: readonly E[]) {
    for (const edition of editions) this.#groupOf.set(edition.id, [edition]);
  }

  of(id: string): readonly E[] | undefined {
    return this.#groupOf.get(id);
  }

  /** Ids that are not there are passed over. */
  join(ids: readonly string[]): void {
    const [first, ...rest] = [...new Set(ids.flatMap((id) => [this.#groupOf.get(id) ?? []]))].filter(
      ({ length }) => length > 0,
    );
    for (const group of rest) {
      for (const edition of group) this.#groupOf.set(edition.id, first ?? group);
      first?.push(...group);
    }
  }

  all(): readonly (readonly E[])[] {
    return [...new Set(this.#groupOf.values())];
  }
}

/**
 * Badges that may be further editions of one badge, for the person to decide: the same issuer gave them under the same
 * name, to nobody else that could be told, and they do not stand together.
 */
export function couldBelong<E extends Edition>(one: E, stack: readonly E[], editions: readonly E[]): readonly E[] {
  const inside = new Set(stack.map(({ id }) => id));
  return editions.filter(
    ({ id, marks }) =>
      !inside.has(id) &&
      !marks.contradicted &&
      marks.likeness !== null &&
      marks.likeness === one.marks.likeness &&
      compareRecipients(marks, one.marks) !== 'different',
  );
}
