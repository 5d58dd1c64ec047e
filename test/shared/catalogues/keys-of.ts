/** Every text of a catalogue by its whole key, `namespace:group.key`. */
export function textsOf(texts: unknown, before = ''): ReadonlyMap<string, string> {
  if (typeof texts === 'string') return new Map([[before, texts]]);
  const separator = before === '' ? '' : before.includes(':') ? '.' : ':';
  return new Map(
    Object.entries(texts as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => [
      ...textsOf(inner, `${before}${separator}${name}`),
    ]),
  );
}

const ending = /_(?:zero|one|two|few|many|other)$/;

/** The keys a language has to have, given the English ones: one a plural form that the language makes. */
export function keysFor(language: string, english: Iterable<string>): ReadonlySet<string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const all = [...english];
  const counted = new Set(all.filter((key) => key.endsWith('_other')).map((key) => key.replace(ending, '')));
  return new Set(
    all.flatMap((key) => {
      const base = key.replace(ending, '');
      return counted.has(base) ? forms.map((form) => `${base}_${form}`) : [key];
    }),
  );
}

/** What a text has filled in: `{{name}}`, `{{size, megabytes}}`, `$t(…)`, in order of the alphabet. */
export function parametersOf(text: string): readonly string[] {
  return (text.match(/\{\{[^}]*\}\}|\$t\([^)]*\)/g) ?? []).map((one) => one.replaceAll(' ', '')).sort();
}

/** The English text a key of another language says: of the same plural form, else of the one for many. */
export function englishOf(key: string, english: ReadonlyMap<string, string>): string {
  return english.get(key) ?? english.get(key.replace(ending, '_other')) ?? '';
}
