/** `npm run messages [language]`: the texts a language still lacks, with the English ones, and those left over, as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './runtime/paths.mjs';

const folder = join(repository, 'assets/locales');
const ending = /_(?:zero|one|two|few|many|other)$/;

/** @param {string} language */
function textsOf(language) {
  const place = join(folder, language);
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const file of readdirSync(place))
    flatten(JSON.parse(readFileSync(join(place, file), 'utf8')), `${file}#`, texts);
  return texts;
}

/**
 * @param {unknown} value
 * @param {string} before
 * @param {Map<string, string>} texts
 */
function flatten(value, before, texts) {
  if (typeof value === 'string') return void texts.set(before, value);
  for (const [name, inner] of Object.entries(/** @type {object} */ (value)))
    flatten(inner, before.endsWith('#') ? before + name : `${before}.${name}`, texts);
}

const english = textsOf('en');
const counted = new Set(
  [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(ending, '')),
);
const chosen = process.argv[2];
for (const language of readdirSync(folder).filter((name) => name !== 'en' && (!chosen || name === chosen))) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const texts = textsOf(language);
  /** @type {Record<string, string>} */
  const missing = {};
  const wanted = new Set();
  for (const [key, text] of english) {
    const base = key.replace(ending, '');
    const keys = counted.has(base) ? forms.map((form) => `${base}_${form}`) : [key];
    for (const one of keys) {
      wanted.add(one);
      if (!texts.has(one)) missing[one] = english.get(one) ?? english.get(`${base}_other`) ?? text;
    }
  }
  const left = [...texts.keys()].filter((key) => !wanted.has(key));
  process.stdout.write(`${JSON.stringify({ language, missing, left }, null, 2)}\n`);
}
