import { expect, it } from 'vitest';
import { languageTexts } from '../../../main/credential/language-texts';

it('reads maps of languages and tagged strings, each language once', () => {
  expect(
    languageTexts({
      name: { en: 'Welding', de: ['Schweißen'] },
      description: [
        { '@value': 'To weld.', '@language': 'en' },
        { '@value': 'Souder.', '@language': 'fr' },
      ],
    }),
  ).toEqual([
    { language: 'en', name: 'Welding', description: 'To weld.', criteria: null },
    { language: 'de', name: 'Schweißen', description: null, criteria: null },
    { language: 'fr', name: null, description: 'Souder.', criteria: null },
  ]);
});

it('finds none in plain text, in one language, and in objects that are something else', () => {
  for (const name of ['Welding', { '@value': 'Welding' }, { en: 'Welding' }, { id: 7, 'no tag!': 'x' }, null]) {
    expect(languageTexts({ name, description: undefined })).toBeUndefined();
  }
});

it('keeps so many languages and so long texts, and no more', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`en-x${at}`, 'a'.repeat(20_000)]));
  const texts = languageTexts({ name: many, description: undefined }) ?? [];
  expect([texts.length, texts[0]?.name?.length]).toEqual([24, 8_000]);
});
