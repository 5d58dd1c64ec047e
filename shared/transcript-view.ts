/** By what the badges of the transcript are put together. A badge stands in each of its skills and collections. */
export const groupings = ['year', 'issuer', 'class', 'level', 'skill', 'collection', 'verdict', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** `expiry`: what ends first; `level`: the highest; `added`: what came in last. */
export const sortings = ['newest', 'oldest', 'expiry', 'name', 'issuer', 'level', 'added'] as const;
export type Sorting = (typeof sortings)[number];

export const layouts = ['grid', 'list'] as const;
export type Layout = (typeof layouts)[number];

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How the earner looks at their transcript; remembered with the wallet, for it tells what is in it. */
export interface TranscriptView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly layout: Layout;
  readonly density: Density;
}

export const defaultTranscriptView: TranscriptView = {
  grouping: 'year',
  sorting: 'newest',
  layout: 'grid',
  density: 'comfortable',
};
