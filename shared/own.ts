import { failure, type Result, success } from './result';

/** How far a badge may go: into nothing, into transcripts the earner exports, or onto public cards, too. */
export const visibilities = ['private', 'transcript', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** The most private of them. Editions of one badge look like one, so that what holds for the strictest holds for all. */
export function strictest(all: readonly Visibility[]): Visibility {
  return visibilities.find((one) => all.includes(one)) ?? 'transcript';
}

/** Gaps in what a badge says that its earner may fill for themselves, beside the signed data and never inside it. */
export const additionKeys = ['level', 'skills', 'criteria', 'expiresOn', 'language', 'hours'] as const;
export type AdditionKey = (typeof additionKeys)[number];

/** What the earner themselves keeps with a badge. It is theirs, shown as theirs, and no check looks at it. */
export interface OwnWords {
  readonly favourite: boolean;
  /** ISO time at which it was put out of sight; null while it is in sight. */
  readonly archivedAt: string | null;
  /** As written, each once whatever its case, in the order they were added. */
  readonly tags: readonly string[];
  /** Plain text. */
  readonly notes: string;
  readonly visibility: Visibility;
  /** Skills one a line; dates as ISO days. */
  readonly additions: Readonly<Partial<Record<AdditionKey, string>>>;
  /** When each of it was last changed; see {@link OwnTimes}. Absent for what is older than this. */
  readonly changedAt?: OwnTimes;
}

/**
 * ISO times, by what was changed: `favourite`, `archived`, `notes`, `visibility`, the key of an addition, or a tag by
 * {@link tagTime}, whether it was added or taken away then. By them two wallets of one earner can be told who said it last.
 */
export type OwnTimes = Readonly<Record<string, string>>;

/** Under which key the time of a tag stands. */
export function tagTime(tag: string): string {
  return `tag ${tagKey(tag)}`;
}

/** What holds of a badge of which its earner has said nothing. */
export const noOwnWords: OwnWords = {
  favourite: false,
  archivedAt: null,
  tags: [],
  notes: '',
  visibility: 'transcript',
  additions: {},
};

/** A change to the own words of one badge or of many: what is left out stays as it is. */
export interface OwnChange {
  readonly favourite?: boolean;
  readonly archived?: boolean;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly notes?: string;
  readonly visibility?: Visibility;
  /** An empty text takes an addition away. */
  readonly additions?: Readonly<Partial<Record<AdditionKey, string>>>;
}

/** How much of their own an earner may keep with one badge. Lengths in UTF-16 code units, as JavaScript counts. */
export const ownLimits = { tags: 50, tagLength: 60, notes: 20_000, addition: 4_000, tagsGone: 100 } as const;

/** Why own words were not taken. */
export type OwnError = { readonly kind: 'too-many-tags'; readonly limit: number };

/** A tag as it is kept: without space around it, one space between words, at most so long; null where nothing is left. */
export function cleanTag(text: string): string | null {
  const tag = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, ownLimits.tagLength)
    .trim();
  return tag === '' ? null : tag;
}

/** What two spellings of one tag have in common. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

export function isSameTag(a: string, b: string): boolean {
  return tagKey(a) === tagKey(b);
}

/**
 * The own words after a change; the same object where it changes nothing. What is said twice stands once: a tag that is
 * there in another case keeps its spelling, and one both added and taken away is taken away.
 * @param now ISO time that an archived badge is given
 */
export function applyOwnChange(own: OwnWords, change: OwnChange, now: string): Result<OwnWords, OwnError> {
  const tags = tagsAfter(own.tags, change);
  if (tags.length > ownLimits.tags && tags.length > own.tags.length) {
    return failure({ kind: 'too-many-tags', limit: ownLimits.tags });
  }
  const after: OwnWords = {
    favourite: change.favourite ?? own.favourite,
    archivedAt: change.archived === undefined ? own.archivedAt : change.archived ? (own.archivedAt ?? now) : null,
    tags,
    notes: change.notes ?? own.notes,
    visibility: change.visibility ?? own.visibility,
    additions: additionsAfter(own.additions, change.additions ?? {}),
  };
  return success(isSame(own, after) ? own : { ...after, changedAt: timesAfter(own, after, now) });
}

/** Of tags that were taken away, the times of the last so many are remembered. */
function timesAfter(before: OwnWords, after: OwnWords, now: string): OwnTimes {
  const present = new Set(after.tags.map(tagTime));
  const were = new Set(before.tags.map(tagTime));
  const changed = [
    ...(before.favourite === after.favourite ? [] : ['favourite']),
    ...(before.archivedAt === after.archivedAt ? [] : ['archived']),
    ...(before.notes === after.notes ? [] : ['notes']),
    ...(before.visibility === after.visibility ? [] : ['visibility']),
    ...additionKeys.filter((key) => before.additions[key] !== after.additions[key]),
    ...[...present, ...were].filter((key) => present.has(key) !== were.has(key)),
  ];
  const times = { ...before.changedAt, ...Object.fromEntries(changed.map((key) => [key, now])) };
  const gone = Object.keys(times).filter((key) => key.startsWith('tag ') && !present.has(key));
  const oldest = gone.sort((a, b) => ((times[a] ?? '') < (times[b] ?? '') ? 1 : -1)).slice(ownLimits.tagsGone);
  return Object.fromEntries(Object.entries(times).filter(([key]) => !oldest.includes(key)));
}

function tagsAfter(before: readonly string[], { addTags = [], removeTags = [] }: OwnChange): readonly string[] {
  const tags = new Map(before.map((tag) => [tagKey(tag), tag]));
  for (const text of addTags) {
    const tag = cleanTag(text);
    if (tag !== null && !tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  }
  for (const text of removeTags) tags.delete(tagKey(cleanTag(text) ?? text));
  return [...tags.values()];
}

function additionsAfter(before: OwnWords['additions'], change: OwnWords['additions']): OwnWords['additions'] {
  const said = additionKeys.map((key) => [key, (change[key] ?? before[key] ?? '').trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

function isSame(a: OwnWords, b: OwnWords): boolean {
  return (
    a.favourite === b.favourite &&
    a.archivedAt === b.archivedAt &&
    a.notes === b.notes &&
    a.visibility === b.visibility &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, place) => tag === b.tags[place]) &&
    additionKeys.every((key) => a.additions[key] === b.additions[key])
  );
}
