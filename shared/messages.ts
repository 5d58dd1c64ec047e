import i18next, { type i18n, type Resource } from 'i18next';
import { languageFor, languages } from './languages';

/** Says a message key in the reader's language. `namespace:key`, as in `errors:too-large`. */
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/**
 * An i18next instance of our own (no global state), ready at once because the catalogues are bundled.
 * `pseudo` is a made-up language that lengthens and accents every text, for finding literal or clipped words.
 */
export function createMessages(locale: string, catalogues: Resource): i18n {
  const messages = i18next.createInstance();
  const pseudo = locale === 'pseudo';
  void messages.init({
    lng: pseudo ? 'en' : locale,
    fallbackLng: fallbacksOf(locale),
    resources: catalogues,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    ...(pseudo && { postProcess: ['pseudo'] }),
  });
  messages.use({ type: 'postProcessor', name: 'pseudo', process: (text: string) => pseudoText(text) });
  messages.services.formatter?.add('megabytes', (bytes: number, language) => {
    const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(language === 'pseudo' ? 'en' : language, unit).format(bytes / (1024 * 1024));
  });
  return messages;
}

/**
 * The language whose texts stand in for those of another region: a table and not a function, because what a function
 * answers is asked anew for every text, which takes longer than finding the text.
 */
function fallbacksOf(locale: string): Record<string, string[]> {
  const regional = Object.keys(languages).filter((language) => language.includes('-'));
  return {
    ...Object.fromEntries(regional.map((language) => [language.replace(/-.*$/, ''), [language, 'en']])),
    [locale]: [languageFor([locale]), 'en'],
    default: ['en'],
  };
}

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  c: 'ç',
  s: 'š',
  y: 'ý',
  A: 'Á',
  E: 'Ë',
  I: 'Ï',
  O: 'Ö',
  U: 'Ü',
  S: 'Š',
};

/** About 40 % longer, as German is than English, and in brackets so that a clipped or joined text shows. */
export function pseudoText(text: string): string {
  const accented = text.replace(/[aeioucnsyAEIOUS]/g, (letter) => accents[letter] ?? letter);
  return `[${accented}${'·'.repeat(Math.ceil(text.length * 0.4))}]`;
}
