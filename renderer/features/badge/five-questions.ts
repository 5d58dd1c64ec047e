import type { Classification } from '../../../shared/classification';
import type { AchievementSummary, CredentialSummary } from '../../../shared/credential';
import type { Report } from '../../../shared/report';
import { checkPeriod } from '../../../shared/verdict';

/** How the earner was assessed, as far as the issuer says. `more`: the text goes on under “Criteria”. */
export type Assessment =
  | { readonly kind: 'not-said' }
  | { readonly kind: 'text'; readonly markdown: string; readonly more: boolean }
  | { readonly kind: 'page'; readonly url: string };

export type LevelAnswer =
  | { readonly kind: 'not-said' }
  | { readonly kind: 'certificate' }
  | {
      readonly kind: 'level';
      readonly level: NonNullable<Classification['level']>;
      readonly statedByIssuer: boolean;
    };

export type ValidityAnswer =
  | { readonly kind: 'no-dates' }
  | { readonly kind: 'no-end'; readonly from: string }
  | { readonly kind: 'until'; readonly from: string | null; readonly until: string }
  | { readonly kind: 'ended'; readonly until: string }
  | { readonly kind: 'not-yet'; readonly from: string };

/** “What this means”: five plain questions, each with the issuer's answer or with its silence (issuer text, untrusted). */
export interface Meaning {
  readonly earned: string | null;
  readonly assessed: Assessment;
  readonly level: LevelAnswer;
  readonly reached: readonly string[];
  readonly credits: number | null;
  readonly validity: ValidityAnswer;
}

export function meaningOf(
  summary: CredentialSummary,
  classification: Classification,
  report: Report,
  now: Date,
): Meaning {
  return {
    earned: summary.achievement?.description ?? summary.description,
    assessed: assessmentOf(summary.achievement),
    level: levelOf(classification),
    reached: summary.results.flatMap((result) => (result.level === null ? [] : [result.level])),
    credits: summary.creditsEarned,
    validity: validityOf(report.validFrom ?? summary.issuedOn, report.validUntil ?? summary.expiresOn, now),
  };
}

/** Longer than this, an answer is a chapter: the first paragraph is shown, and the rest under “Criteria”. */
const longAnswer = 320;

/** From the criteria, which say what had to be done and, mostly, who looked at it; no format has a field for the method. */
export function assessmentOf(achievement: AchievementSummary | null): Assessment {
  const narrative = achievement?.criteriaNarrative?.trim();
  if (narrative) {
    const first = narrative.length <= longAnswer ? narrative : firstParagraph(narrative);
    return { kind: 'text', markdown: first, more: first !== narrative };
  }
  const url = achievement?.criteriaUrl;
  return url ? { kind: 'page', url } : { kind: 'not-said' };
}

/** The first block of Markdown that is not a heading, so that the answer does not begin with a title. */
function firstParagraph(markdown: string): string {
  const blocks = markdown.split(/\n\s*\n/).map((block) => block.trim());
  const first = blocks.find((block) => block !== '' && !block.startsWith('#')) ?? markdown;
  if (first.length <= longAnswer * 2) return first;
  const cut = first.lastIndexOf(' ', longAnswer);
  return `${first.slice(0, cut > 0 ? cut : longAnswer)}…`;
}

function levelOf(classification: Classification): LevelAnswer {
  if (classification.level !== null) {
    const statedByIssuer = classification.basis === 'issuer-stated';
    return { kind: 'level', level: classification.level, statedByIssuer };
  }
  return { kind: classification.class === 'certificate' ? 'certificate' : 'not-said' };
}

function validityOf(from: string | null, until: string | null, now: Date): ValidityAnswer {
  const { reason } = checkPeriod(from, until, now);
  if (reason === 'dates-unreadable') return { kind: 'no-dates' };
  if (reason === 'expired' && until !== null) return { kind: 'ended', until };
  if (reason === 'not-yet-valid' && from !== null) return { kind: 'not-yet', from };
  if (until !== null) return { kind: 'until', from, until };
  return from === null ? { kind: 'no-dates' } : { kind: 'no-end', from };
}
