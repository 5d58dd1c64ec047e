import type { Resource, ResourceLanguage } from 'i18next';
import { type Language, languageFor } from '../languages';
import { english } from './english';

type Loader = () => Promise<{ readonly catalogue: ResourceLanguage }>;

/** Each language is a file of its own that is loaded when somebody reads it. */
const others: Readonly<Record<Exclude<Language, 'en'>, Loader>> = {
  ar: () => import('./ar'),
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ja: () => import('./ja'),
  'pt-BR': () => import('./pt-BR'),
};

/** The texts a reader of this locale needs: those of the nearest language, and English behind them. */
export async function loadCatalogues(locale: string): Promise<Resource> {
  const language = languageFor([locale]);
  return language === 'en' ? english : { ...english, [language]: (await others[language]()).catalogue };
}
