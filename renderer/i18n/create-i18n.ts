import type { i18n } from 'i18next';
import { catalogues } from '../../shared/catalogues';
import { createMessages } from '../../shared/messages';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** The page's language: its texts, and the `lang` and `dir` that screen readers and the layout go by. */
export function createI18n(locale: string): i18n {
  const messages = createMessages(locale, catalogues);
  const language = locale === 'pseudo' ? 'en' : locale;
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  return messages;
}
