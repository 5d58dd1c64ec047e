import type { ClassRule } from './class-rule';
import type { AchievementClass, AchievementLevel } from './classification';

const platformKind = (id: string, words: string, is: AchievementClass, weight: number): ClassRule => ({
  id,
  tier: 1,
  field: 'stated-kind',
  pattern: new RegExp(`^(?:${words})$`, 'i'),
  class: { is, weight },
});

const platformLevel = (is: AchievementLevel): ClassRule => ({
  id: `PLATFORM-${is.toUpperCase()}`,
  tier: 1,
  field: 'stated-level',
  pattern: new RegExp(`^${is}$`, 'i'),
  level: { is, weight: 0.9 },
});

/** What platforms state beside a badge. Their kinds are used loosely, so a strong name outweighs them. */
export const platformRules: readonly ClassRule[] = [
  platformKind('PLATFORM-CERTIFICATION', 'Certification', 'professional-certification', 0.6),
  platformKind('PLATFORM-SKILL', 'Validation|Learning', 'skill-progression', 0.65),
  platformKind('PLATFORM-OTHER', 'Experience', 'other-recognition', 0.6),
  platformLevel('foundational'),
  platformLevel('intermediate'),
  platformLevel('advanced'),
];
