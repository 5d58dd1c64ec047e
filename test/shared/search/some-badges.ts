import fc from 'fast-check';
import type { Collection } from '../../../shared/collections';
import { noOwnWords } from '../../../shared/own';
import { verdicts } from '../../../shared/report';
import { classValues, hasValues, isValues, levelValues } from '../../../shared/search/query';
import { type SearchFields, type Searchable, searchTextOf } from '../../../shared/search/searchable';

/** A badge to search, and the texts it was made of. */
export interface SampleBadge extends Searchable {
  readonly fields: SearchFields;
  readonly verdict: (typeof verdicts)[number];
  readonly others: readonly SampleBadge[];
}

const words = ['Steel', 'bridge', 'Straße', 'café', 'Python', '学', 'data', 'Data science', 'a', 'teel'];
const word = fc.constantFrom(...words);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
const list = fc.array(phrase, { maxLength: 2 });
const date = fc.option(
  fc.constantFrom(
    '2023-12-31T23:00:00.000Z',
    '2024-03-01T00:00:00.000Z',
    '2024-03-31T12:00:00.000Z',
    '2026-11-20T00:00:00.000Z',
    '2027-01-10T00:00:00.000Z',
  ),
  { nil: null },
);
export const now = new Date('2026-11-22T00:00:00.000Z');

const one: fc.Arbitrary<SampleBadge> = fc
  .record({
    number: fc.integer({ min: 0, max: 5 }),
    name: fc.option(phrase, { nil: null }),
    issuer: fc.option(phrase, { nil: null }),
    skills: list,
    tags: list,
    notes: fc.oneof(fc.constant(''), phrase),
    rest: fc.array(phrase, { maxLength: 2 }),
    class: fc.constantFrom(...classValues),
    level: fc.option(fc.constantFrom(...levelValues), { nil: null }),
    date,
    added: date,
    expiresOn: date,
    language: fc.constantFrom(null, 'de', 'de-at', 'en'),
    flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    visibility: fc.constantFrom('private', 'transcript', 'public'),
    verdict: fc.constantFrom(...verdicts),
  })
  .map(({ number, name, issuer, skills, tags, notes, rest, flags, visibility, added, ...plain }) => {
    const [hasPicture, hasEvidence, hasEndorsements, favourite, archived, selfDeclared] = flags;
    const fields = { name, issuer, skills, tags, notes, rest };
    return {
      ...plain,
      id: String(number),
      fields,
      searchText: searchTextOf(fields),
      addedAt: added ?? '2020-01-01T00:00:00.000Z',
      hasPicture,
      hasEvidence,
      hasEndorsements,
      selfDeclared,
      own: { ...noOwnWords, favourite, archivedAt: archived ? '2026-01-01' : null, tags, notes, visibility },
      others: [],
    };
  });

export const badge: fc.Arbitrary<SampleBadge> = fc
  .tuple(one, fc.array(one, { maxLength: 1 }))
  .map(([front, others]) => ({ ...front, others }));

export const collections: fc.Arbitrary<readonly Collection[]> = fc.array(
  fc
    .record({ name: phrase, members: fc.uniqueArray(fc.integer({ min: 0, max: 5 }).map(String), { maxLength: 3 }) })
    .map((some) => ({ id: some.name, description: '', cover: null, ...some })),
  { maxLength: 2 },
);

const field = fc.constantFrom('issuer', 'skill', 'tag', 'in', 'name', 'notes');
const typedDate = fc.constantFrom('2023', '2024', '2024-03', '2024-03-31', '2026-12', '2027');
const wanted = fc.oneof(
  word,
  fc.constantFrom('ste', 'strass', 'cafe', 'dat', '学'),
  word.map((text) => `"${text}"`),
  phrase.map((text) => `"${text}"`),
);
const term = fc.oneof(
  { weight: 4, arbitrary: wanted },
  {
    weight: 3,
    arbitrary: fc
      .tuple(field, wanted)
      .map(([name, value]) => `${name}:${value.includes(' ') ? `"${value.replaceAll('"', '')}"` : value}`),
  },
  fc.constantFrom(...isValues).map((value) => `is:${value}`),
  fc.constantFrom(...hasValues).map((value) => `has:${value}`),
  fc.constantFrom(...classValues).map((value) => `class:${value}`),
  fc.constantFrom(...levelValues).map((value) => `level:${value}`),
  fc.constantFrom('lang:de', 'lang:de-at', 'lang:d', 'expires:never', 'is:expi', 'colour:red', 'is:purple'),
  fc
    .tuple(
      fc.constantFrom(
        'before:',
        'after:',
        'year:',
        'expires:',
        'expires:<',
        'expires:>=',
        'year:<=',
        'expires-before:',
        'expires-after:',
      ),
      typedDate,
    )
    .map((parts) => parts.join('')),
);

/** Searches as people type them. */
export const typedQuery: fc.Arbitrary<string> = fc.letrec<{ any: string; group: string }>((tie) => ({
  any: fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: term },
        tie('group'),
        term.map((one) => `-${one}`),
      ),
      { maxLength: 4 },
    )
    .chain((parts) =>
      fc
        .array(fc.constantFrom(' ', ' ', ' OR ', '  '), { minLength: parts.length, maxLength: parts.length })
        .map((gaps) => parts.map((part, at) => part + (gaps[at] ?? '')).join('')),
    ),
  group: fc.tuple(fc.constantFrom('', '-'), tie('any')).map(([sign, inside]) => `${sign}(${inside})`),
})).any;
