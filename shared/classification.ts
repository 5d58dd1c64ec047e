/** Top grouping of achievements and the levels each class knows; the words are namespaced by class. */
export type AchievementClass =
  | 'skill-progression'
  | 'certificate'
  | 'professional-certification'
  | 'academic'
  | 'other-recognition'
  | 'unclassified';

export type AchievementLevel =
  | 'foundational'
  | 'intermediate'
  | 'advanced'
  | 'thought-leader'
  | 'associate'
  | 'professional'
  | 'advanced-professional';

export interface ClassificationReason {
  readonly rule: string;
  readonly field: string;
  readonly value: string;
  readonly effect: string;
}

/** What an achievement is, how sure that is, and why: every rule that spoke is listed. */
export interface Classification {
  readonly class: AchievementClass;
  readonly level: AchievementLevel | null;
  readonly basis: 'issuer-stated' | 'inferred' | 'none';
  readonly classConfidence: number;
  readonly levelConfidence: number;
  readonly ruleset: string;
  readonly reasons: readonly ClassificationReason[];
}
