import type { CredentialSummary } from './credential';

/** What a badge says of itself in one of its languages. */
export interface LanguageText {
  /** BCP 47. */
  readonly language: string;
  readonly name: string | null;
  readonly description: string | null;
  /** Markdown. Untrusted, as the summary's own. */
  readonly criteria: string | null;
}

/** The languages a badge speaks, in its own order; none where it does not say. */
export function languagesOf({
  texts = [],
  language,
}: Pick<CredentialSummary, 'texts' | 'language'>): readonly string[] {
  if (texts.length > 0) return texts.map((text) => text.language);
  return language === null ? [] : [language];
}

/**
 * The language of `available` that is nearest to the one wanted (RFC 4647, section 3.4 "Lookup", and beyond it another
 * region of the same language), else English, else the first. Null where there is none.
 */
export function nearestLanguage(available: readonly string[], wanted: string): string | null {
  const plain = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');
  const base = (tag: string): string => plain(tag).split('-')[0] ?? '';
  const parts = plain(wanted).split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join('-');
    const found = available.find((one) => plain(one) === tag);
    if (found !== undefined) return found;
  }
  return (
    available.find((one) => base(one) === base(wanted)) ??
    available.find((one) => base(one) === 'en') ??
    available[0] ??
    null
  );
}

/** The summary in the language nearest to the one wanted; what that language leaves out stays as it is. Pure. */
export function summaryIn(summary: CredentialSummary, wanted: string): CredentialSummary {
  const { texts = [], achievement } = summary;
  const language = nearestLanguage(
    texts.map((text) => text.language),
    wanted,
  );
  const text = texts.find((one) => one.language === language);
  if (!text) return summary;
  return {
    ...summary,
    name: text.name ?? summary.name,
    description: text.description ?? summary.description,
    language: text.language,
    achievement: achievement && {
      ...achievement,
      name: text.name ?? achievement.name,
      description: text.description ?? achievement.description,
      criteriaNarrative: text.criteria ?? achievement.criteriaNarrative,
    },
  };
}
