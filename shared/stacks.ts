import { type BadgeMarks, compareRecipients, otherAchievement } from './badge-identity';
import { EditionGroups } from './edition-groups';

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
  const found = new EditionGroups(editions);
  for (const alike of buckets(editions, ({ marks }) => marks.credential)) joinSameCredentials(alike, found);
  for (const alike of buckets(editions, ({ marks }) => marks.achievement)) joinRenewals(alike, found);

  const apart = new Set(decisions.apart.flatMap((ids) => brokenUp(ids, found)));
  const settled = new EditionGroups(editions);
  for (const group of found.all()) if (!apart.has(group)) settled.join(group.map(({ id }) => id));
  for (const ids of decisions.joined) settled.join(ids);
  return settled.all().map(inPrecedence);
}

/** The groups in which two of these stand together. */
function brokenUp<E extends Edition>(ids: readonly string[], groups: EditionGroups<E>): readonly (readonly E[])[] {
  const seen = new Set<readonly E[]>();
  const twice = new Set<readonly E[]>();
  for (const id of new Set(ids)) {
    const group = groups.of(id);
    if (group) (seen.has(group) ? twice : seen).add(group);
  }
  return [...twice];
}

/** Badges whose claims their issuer contradicts are nobody's editions. */
function buckets<E extends Edition>(editions: readonly E[], keyOf: (edition: E) => string | null): readonly E[][] {
  const found = new Map<string, E[]>();
  for (const edition of editions) {
    const key = edition.marks.contradicted ? null : keyOf(edition);
    if (key !== null) pushTo(found, key, edition);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}

function pushTo<E>(lists: Map<string, E[]>, key: string, one: E): void {
  const there = lists.get(key);
  if (there) there.push(one);
  else lists.set(key, [one]);
}

/** So many sorts of one credential are compared with each other one by one; the rest only with the first. */
const pairsAtMost = 64;

/**
 * Joins badges of one credential, unless they tell of another achievement or another recipient. Those that tell the same
 * of both are alike without being compared, so that time grows with their number and not with its square.
 */
function joinSameCredentials<E extends Edition>(alike: readonly E[], groups: EditionGroups<E>): void {
  const sorts = new Map<string, E[]>();
  for (const one of alike) {
    const { achievement, likeness, proven, yours, recipients } = one.marks;
    pushTo(sorts, JSON.stringify([achievement, likeness, proven, yours, recipients]), one);
  }
  const firsts: E[] = [];
  for (const sort of sorts.values()) {
    groups.join(sort.map(({ id }) => id));
    const [one] = sort;
    if (!one) continue;
    for (const other of firsts.slice(0, pairsAtMost))
      if (!otherAchievement(one.marks, other.marks) && compareRecipients(one.marks, other.marks) !== 'different')
        groups.join([other.id, one.id]);
    firsts.push(one);
  }
}

/**
 * Joins badges of one achievement that name a recipient in common and begin or end at different times. Among those of
 * one recipient, each is another edition than all of another period: with two periods, all of them hang together.
 */
function joinRenewals<E extends Edition>(alike: readonly E[], groups: EditionGroups<E>): void {
  const given = new Map<string, E[]>();
  for (const one of alike) {
    for (const recipient of one.marks.recipients) pushTo(given, recipient, one);
    if (one.marks.yours) pushTo(given, yours, one);
  }
  for (const same of given.values()) {
    const [first] = same;
    const renewed = same.some(({ marks }) => marks.from !== first?.marks.from || marks.until !== first.marks.until);
    if (renewed) groups.join(same.map(({ id }) => id));
  }
}

/** Stands for the earner, however a badge names them; no recipient's key looks like it. */
const yours = 'yours';

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
