import { expect, it } from 'vitest';
import { languagesOf, nearestLanguage, summaryIn } from '../../shared/own-languages';
import { emptySummary } from '../../main/credential/empty-summary';

it.each([
  [['de', 'en'], 'de-AT', 'de'],
  [['pt-PT', 'en'], 'pt-BR', 'pt-PT'],
  [['pt_BR', 'pt-PT'], 'pt-BR', 'pt_BR'],
  [['fr', 'en-GB'], 'ja', 'en-GB'],
  [['fr', 'ja'], 'de', 'fr'],
  [[], 'de', null],
])('of %j, a reader of %s is shown %s', (available, wanted, shown) => {
  expect(nearestLanguage(available, wanted)).toBe(shown);
});

it('says in the reader’s language what the badge says in it, and the rest as it is', () => {
  const text = { name: null, description: null, criteria: null };
  const summary = {
    ...emptySummary,
    name: 'Welding',
    description: 'To weld.',
    texts: [
      { ...text, language: 'en', name: 'Welding', description: 'To weld.' },
      { ...text, language: 'de', name: 'Schweißen' },
    ],
  };
  expect(summaryIn(summary, 'de-CH')).toMatchObject({ name: 'Schweißen', description: 'To weld.', language: 'de' });
  expect(languagesOf(summary)).toEqual(['en', 'de']);
  expect(summaryIn(emptySummary, 'de')).toBe(emptySummary);
});
