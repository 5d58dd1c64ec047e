/** How far a badge may go: into nothing, into transcripts the earner exports, or onto public cards, too. */
export const visibilities = ['private', 'transcript', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

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
