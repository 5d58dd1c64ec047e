import { describe, expect, it } from 'vitest';
import { english } from '../../../shared/catalogues/english';
import { loadCatalogues } from '../../../shared/catalogues/load';
import { languages } from '../../../shared/languages';
import { englishOf, keysFor, parametersOf, textsOf } from './keys-of';

const source = textsOf(english['en']);
const others = Object.keys(languages).filter((language) => language !== 'en');

describe.each(others)('the texts in %s', (language) => {
  const loaded = loadCatalogues(language).then((all) => textsOf(all[language] ?? {}));

  it('are complete, with every plural form of the language, and none is left over', async () => {
    const texts = await loaded;
    const wanted = keysFor(language, source.keys());
    expect([...wanted].filter((key) => !texts.has(key))).toEqual([]);
    expect([...texts.keys()].filter((key) => !wanted.has(key))).toEqual([]);
  });

  it('fill in what the English ones do', async () => {
    const different = [...(await loaded)].filter(([key, text]) => {
      const said = parametersOf(text);
      const wanted = parametersOf(englishOf(key, source));
      // “One badge” may say the number in a word.
      const allowed = /_(?:zero|one|two)$/.test(key) ? wanted.filter((one) => !/^\{\{count\b/.test(one)) : wanted;
      return ![wanted, allowed].some((list) => list.join() === said.join());
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are translated, and are not empty', async () => {
    const texts = [...(await loaded)];
    expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    const same = texts.filter(([key, text]) => text === englishOf(key, source) && text.split(/\s+/).length > 4);
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

it('the check sees a missing plural form and a lost parameter', () => {
  expect([...keysFor('ar', ['a:b_one', 'a:b_other'])]).toHaveLength(6);
  expect([...keysFor('ja', ['a:b_one', 'a:b_other', 'a:c'])]).toEqual(['a:b_other', 'a:c']);
  expect(parametersOf('{{size, megabytes}} of {{name}} $t(a:b)')).toEqual([
    '$t(a:b)',
    '{{name}}',
    '{{size,megabytes}}',
  ]);
});
