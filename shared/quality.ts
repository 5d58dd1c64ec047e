import type { AchievementClass, AchievementLevel } from './classification';
import type { AdditionKey, OwnWords } from './own';
import type { RecordView } from './wallet';

/** What a badge can leave unsaid. */
export const gaps = [
  'level',
  'skills',
  'criteria',
  'description',
  'expiry',
  'picture',
  'evidence',
  'language',
  'recipient',
  'issuer-name',
] as const;
export type Gap = (typeof gaps)[number];

/** The gaps that its earner can fill for themselves, by the addition that does. */
export const fillable: Readonly<Partial<Record<Gap, AdditionKey>>> = {
  level: 'level',
  skills: 'skills',
  criteria: 'criteria',
  expiry: 'expiresOn',
  language: 'language',
};

type Looked = Pick<RecordView, 'summary' | 'classification' | 'hasPicture'>;

/**
 * What a badge does not say, in the order of {@link gaps}; additions of its earner change nothing about that. None for
 * what is no award of one achievement (a presentation, an endorsement, a learner record) and for what its earner states.
 */
export function gapsOf({ summary, classification, hasPicture }: Looked): readonly Gap[] {
  const { format, achievement, parts } = summary;
  const isWhole = parts > 0 || (summary.contents ?? []).length > 0;
  if (format === 'self-declared' || format === 'vp' || format === 'endorsement' || isWhole) return [];
  const missing: Readonly<Record<Gap, boolean>> = {
    level: classification.level === null,
    skills: summary.skills.length === 0,
    criteria: !achievement?.criteriaNarrative && !achievement?.criteriaUrl,
    description: !summary.description && !achievement?.description,
    expiry: summary.expiresOn === null,
    picture: !hasPicture,
    evidence: summary.evidence.length === 0,
    language: summary.language === null && (summary.texts ?? []).length === 0,
    recipient: summary.recipients.length === 0,
    'issuer-name': summary.issuer.name === null,
  };
  return gaps.filter((gap) => missing[gap]);
}

/** Gaps as bits, which ten thousand rows hold. */
export function gapBits(found: readonly Gap[]): number {
  return found.reduce((bits, gap) => bits | (1 << gaps.indexOf(gap)), 0);
}

export function hasGap(bits: number, gap: Gap): boolean {
  return (bits & (1 << gaps.indexOf(gap))) !== 0;
}

/** What the earner filled a gap with; null where they did not. */
export function fillOf({ additions }: Pick<OwnWords, 'additions'>, gap: Gap): string | null {
  const key = fillable[gap];
  return key === undefined ? null : (additions[key] ?? null);
}

const skillLevels = ['foundational', 'intermediate', 'advanced', 'thought-leader'] as const;
const certificationLevels = ['associate', 'professional', 'advanced-professional'] as const;

/** The levels a badge of this class can have. */
export function levelsFor(kind: AchievementClass): readonly AchievementLevel[] {
  return kind === 'professional-certification' ? certificationLevels : skillLevels;
}

/** The level an earner gave a badge that names none; null where they gave none, or none there is. */
export function ownLevel({ additions }: Pick<OwnWords, 'additions'>): AchievementLevel | null {
  return [...skillLevels, ...certificationLevels].find((level) => level === additions.level) ?? null;
}

/** The skills an earner gave a badge, one a line, each once. */
export function ownSkills({ additions }: Pick<OwnWords, 'additions'>): readonly string[] {
  const lines = (additions.skills ?? '').split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** How many of the badges leave a gap open, and in how many of them the earner filled it. */
export interface GapCount {
  readonly gap: Gap;
  readonly open: number;
  readonly filled: number;
}

/** Counts gap by gap, the most frequent first; gaps that none has are left out. Pure. */
export function countGaps(
  rows: readonly { readonly gaps: number; readonly own: Pick<OwnWords, 'additions'> }[],
): readonly GapCount[] {
  return gaps
    .map((gap) => {
      const having = rows.filter((row) => hasGap(row.gaps, gap));
      const filled = having.filter(({ own }) => fillOf(own, gap) !== null).length;
      return { gap, open: having.length - filled, filled };
    })
    .filter(({ open, filled }) => open + filled > 0)
    .sort((a, b) => b.open - a.open);
}
