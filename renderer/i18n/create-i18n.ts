import type { i18n } from 'i18next';
import { loadCatalogues } from '../../shared/catalogues/load';
import { isRightToLeft } from '../../shared/languages';
import { createMessages } from '../../shared/messages';
import { rememberTexts } from './remember-texts';

/** The page's language: its texts, and the `lang` and `dir` that screen readers and the layout go by. */
export async function createI18n(locale: string): Promise<i18n> {
  const messages = rememberTexts(createMessages(locale, await loadCatalogues(locale)));
  markPage(locale);
  return messages;
}

/** Another language while the page is open; what is shown is said anew in it. */
export async function speak(messages: i18n, locale: string): Promise<void> {
  const catalogues = await loadCatalogues(locale);
  for (const [language, namespaces] of Object.entries(catalogues))
    for (const [namespace, texts] of Object.entries(namespaces))
      messages.addResourceBundle(language, namespace, texts, true, true);
  markPage(locale);
  await messages.changeLanguage(locale);
}

function markPage(locale: string): void {
  const language = locale === 'pseudo' ? 'en' : locale;
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
}
