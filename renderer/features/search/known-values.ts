import type { Collections } from '../../../shared/collections';
import type { Row } from '../../../shared/row';
import type { KnownValues } from './suggestions';

/** What the badges and collections can be searched by; what most badges have goes first. */
export function knownValues(rows: Iterable<Row>, { collections }: Collections): KnownValues {
  const [issuers, skills, tags, years, languages] = [counts(), counts(), counts(), counts(), counts()];
  for (const row of rows) {
    if (row.trashedAt !== null) continue;
    if (row.issuer !== null) issuers.add(row.issuer);
    for (const skill of row.skills) skills.add(skill);
    for (const tag of row.own.tags) tags.add(tag);
    if (row.date !== null) years.add(row.date.slice(0, 4));
    if (row.language !== null) languages.add(row.language);
  }
  return {
    issuer: issuers.byCount(),
    skill: skills.byCount(),
    tag: tags.byCount(),
    in: collections.map(({ name }) => name),
    year: [...years.byCount()].sort().reverse(),
    lang: languages.byCount(),
  };
}

function counts() {
  const found = new Map<string, number>();
  return {
    add: (value: string) => found.set(value, (found.get(value) ?? 0) + 1),
    byCount: () => [...found].sort(([, a], [, b]) => b - a).map(([value]) => value),
  };
}
