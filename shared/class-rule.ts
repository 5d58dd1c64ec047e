import type { AchievementClass, AchievementLevel } from './classification';

/**
 * Where a rule looks. `type`: OB 3.0 `achievementType`; `level`: an achieved rubric level; `name`, `text` (description and
 * criteria) and `tags`; `stated-kind` and `stated-level`: what the issuer's platform says beside the badge.
 */
export type RuleField = 'type' | 'level' | 'name' | 'text' | 'tags' | 'stated-kind' | 'stated-level';

export interface ClassRule {
  readonly id: string;
  /** Evidence of a lower tier outweighs that of a higher one. */
  readonly tier: number;
  readonly field: RuleField;
  readonly pattern: RegExp;
  /** Only for badges of this issuer; `ibm` packs hold names that mean nothing elsewhere. */
  readonly issuer?: RegExp;
  /** Where this matches too, the rule does not speak. */
  readonly unless?: RegExp;
  readonly class?: { readonly is: AchievementClass; readonly weight: number };
  readonly level?: { readonly is: AchievementLevel; readonly weight: number };
}
