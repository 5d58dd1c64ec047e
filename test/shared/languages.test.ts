import { describe, expect, it } from 'vitest';
import { isRightToLeft, languageFor, languages } from '../../shared/languages';

describe('languageFor', () => {
  it.each([
    [['de-AT'], 'de'],
    [['pt-PT', 'en'], 'pt-BR'],
    [['PT-br'], 'pt-BR'],
    [['nl', 'fr-CA'], 'fr'],
    [['ar_EG'], 'ar'],
    [['zh-Hans'], 'en'],
    [[], 'en'],
  ])('serves readers of %j in %s', (locales, language) => {
    expect(languageFor(locales)).toBe(language);
  });

  it('knows each language by its own tag', () => {
    for (const tag of Object.keys(languages)) expect(languageFor([tag])).toBe(tag);
  });

  it('knows which way a language is written', () => {
    expect(Object.keys(languages).filter(isRightToLeft)).toEqual(['ar']);
  });
});
