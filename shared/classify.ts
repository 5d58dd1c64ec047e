import type { ClassRule, RuleField } from './class-rule';
import type { AchievementClass, AchievementLevel, Classification, ClassificationReason } from './classification';
import { classRules } from './classify-rules';
import type { CredentialSummary } from './credential';

/** Names the rules, so that a change of them can be told from a change of the badge. */
export const ruleset = '2026-2';

interface Spoken {
  readonly rule: ClassRule;
  readonly value: string;
}

/** What a rule says on one question: a class, or a level. */
interface Vote<Value extends string> {
  readonly rule: ClassRule;
  readonly is: Value;
  readonly weight: number;
}

/**
 * Says what kind of achievement a badge is and on which level, from what its data says and names. Deterministic: the same
 * summary gives the same answer whatever the order of the rules, and every rule that spoke is listed.
 */
export function classify(summary: CredentialSummary): Classification {
  const spoken = classRules.flatMap((rule) => speak(rule, summary));
  const classVotes = spoken.flatMap(({ rule }) => (rule.class ? [{ rule, ...rule.class }] : []));
  const chosen = decide<AchievementClass>(classVotes);
  const kind = chosen?.is ?? 'unclassified';
  const levelVotes = spoken.flatMap(({ rule }) => (rule.level ? [{ rule, ...rule.level }] : []));
  const level = decide<AchievementLevel>(levelVotes.filter((vote) => levelsOf[kind].includes(vote.is)));
  return {
    class: kind,
    level: level?.is ?? null,
    basis: chosen === null ? 'none' : chosen.tier <= 1 ? 'issuer-stated' : 'inferred',
    classConfidence: chosen?.confidence ?? 0,
    levelConfidence: level?.confidence ?? 0,
    ruleset,
    reasons: spoken.map(reasonOf).sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  };
}

const skillLevels = ['foundational', 'intermediate', 'advanced', 'thought-leader'] as const;

/**
 * Levels are words of their class: "advanced" on the path of a skill is not "Advanced" among certifications, and an
 * issuer's "Foundational" on a certification does not become "Associate".
 */
const levelsOf: Readonly<Record<AchievementClass, readonly AchievementLevel[]>> = {
  'skill-progression': skillLevels,
  certificate: skillLevels,
  'professional-certification': ['associate', 'professional', 'advanced-professional'],
  academic: [],
  'other-recognition': [],
  unclassified: skillLevels,
};

function valuesOf(field: RuleField, summary: CredentialSummary): readonly string[] {
  switch (field) {
    case 'type':
      return present(summary.achievement?.type ?? null);
    case 'level':
      return summary.results.flatMap(({ level }) => present(level));
    case 'name':
      return present(summary.achievement?.name ?? summary.name);
    case 'text':
      return [...present(summary.description), ...present(summary.achievement?.criteriaNarrative ?? null)];
    case 'stated-kind':
      return statedIn(summary, 'kind');
    case 'stated-level':
      return statedIn(summary, 'level');
    case 'tags':
      return summary.skills.flatMap(({ from, name }) => (from === 'tag' ? [name] : []));
  }
}

function statedIn({ stated = [] }: CredentialSummary, fact: 'kind' | 'level'): readonly string[] {
  return stated.flatMap((each) => (each.fact === fact ? [each.value] : []));
}

function present(value: string | null): readonly string[] {
  return value === null ? [] : [value.trim()];
}

function speak(rule: ClassRule, summary: CredentialSummary): readonly Spoken[] {
  if (rule.issuer && !rule.issuer.test(summary.issuer.name ?? '')) return [];
  const value = valuesOf(rule.field, summary).find((text) => rule.pattern.test(text) && !rule.unless?.test(text));
  return value === undefined ? [] : [{ rule, value }];
}

/** A weak word of the issuer's gives way to a strong name: "Badge" says less than "Professional Certificate". */
const weak = 0.65;
const strong = 0.85;

function tierOf(vote: Vote<string>, votes: readonly Vote<string>[]): number {
  const outspoken = votes.some((other) => other.rule.tier === 1.5 && other.weight >= strong);
  return vote.rule.tier <= 1 && vote.weight <= weak && outspoken ? 1.75 : vote.rule.tier;
}

function decide<Value extends string>(
  votes: readonly Vote<Value>[],
): { readonly is: Value; readonly confidence: number; readonly tier: number } | null {
  const [best] = [...votes].sort(
    (a, b) => tierOf(a, votes) - tierOf(b, votes) || b.weight - a.weight || (a.rule.id < b.rule.id ? -1 : 1),
  );
  if (!best) return null;
  const others = votes.filter((vote) => vote.rule !== best.rule);
  const agreeing = others.filter((vote) => vote.is === best.is).length;
  const disagreeing = others.filter((vote) => vote.is !== best.is);
  const against = disagreeing.reduce((sum, vote) => sum + 0.15 * (vote.weight >= 0.6 ? 1.3 : 1), 0);
  const confidence = Math.min(1, Math.max(0.05, best.weight + agreeing * 0.1 - against));
  return { is: best.is, confidence: Math.round(confidence * 100) / 100, tier: best.rule.tier };
}

function reasonOf({ rule, value }: Spoken): ClassificationReason {
  const effects = [rule.class && `class=${rule.class.is}`, rule.level && `level=${rule.level.is}`];
  return { rule: rule.id, field: fieldNames[rule.field], value, effect: effects.filter(Boolean).join(' ') };
}

const fieldNames: Readonly<Record<RuleField, string>> = {
  type: 'achievement.type',
  level: 'result.level',
  name: 'achievement.name',
  text: 'achievement.description',
  tags: 'achievement.tag',
  'stated-kind': 'platform.kind',
  'stated-level': 'platform.level',
};
