/** The languages Lapel speaks, by their BCP 47 tags, each with its own name. Another one is a line here and its texts. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
  ar: 'العربية',
} as const;

export type Language = keyof typeof languages;

const all = Object.keys(languages) as readonly Language[];

/**
 * The language of ours a reader of these locales is served best with: the first of theirs that we have in any region
 * (RFC 4647, section 3.4, lookup by the primary subtag), else English.
 */
export function languageFor(locales: readonly string[]): Language {
  for (const locale of locales) {
    const exact = all.find((language) => language.toLowerCase() === locale.toLowerCase());
    const near = exact ?? all.find((language) => primary(language) === primary(locale));
    if (near) return near;
  }
  return 'en';
}

function primary(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Whether a locale is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(primary(locale));
}
