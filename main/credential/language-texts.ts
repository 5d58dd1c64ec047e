import { asList, asObject, asString, type JsonValue } from '../../shared/json';
import type { LanguageText } from '../../shared/own-languages';

/** SECURITY: so many languages and so long texts are kept; no honest badge comes near it. */
const most = { languages: 24, length: 8_000 } as const;

/** BCP 47, as far as its form goes. A map whose keys are anything else is no map of languages. */
const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i;

interface Named {
  readonly name: JsonValue | undefined;
  readonly description: JsonValue | undefined;
  readonly criteria?: JsonValue | undefined;
}

/**
 * What a badge says in each of its languages, where it says it in more than one: maps of languages (JSON-LD 1.1, section
 * 4.2.4.1, and the European Learning Model) and language-tagged strings (section 4.2.4). Undefined where it does not.
 */
export function languageTexts(said: Named): readonly LanguageText[] | undefined {
  // A text of no language is a plain string.
  if (!isObject(said.name) && !isObject(said.description) && !isObject(said.criteria)) return undefined;
  const [name, description, criteria] = [said.name, said.description, said.criteria].map(byLanguage);
  const languages = new Set([name, description, criteria].flatMap((texts) => [...(texts?.keys() ?? [])]));
  if (languages.size < 2) return undefined;
  return [...languages].slice(0, most.languages).map((language) => ({
    language,
    name: name?.get(language) ?? null,
    description: description?.get(language) ?? null,
    criteria: criteria?.get(language) ?? null,
  }));
}

function isObject(value: JsonValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function byLanguage(value: JsonValue | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (language: string, text: string | null): void => {
    if (text !== null && tag.test(language) && !texts.has(language)) texts.set(language, text.slice(0, most.length));
  };
  for (const one of asList(value)) {
    const object = asObject(one);
    if (!object) continue;
    const language = asString(object['@language']);
    if (language !== null) add(language, asString(object['@value']));
    else if (object['@value'] === undefined) {
      for (const [key, entry] of Object.entries(object)) add(key, asString(asList(entry)[0]));
    }
  }
  return texts;
}
