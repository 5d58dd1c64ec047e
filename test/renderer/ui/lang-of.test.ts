import { describe, expect, it } from 'vitest';
import { langOf } from '../../../renderer/ui/lang-of';

describe('the language of a badge', () => {
  it('is handed on where it is one', () => {
    expect(['de', 'pt-br', 'zh-Hant-TW'].map(langOf)).toEqual(['de', 'pt-br', 'zh-Hant-TW']);
  });
  it('is left out where a badge states something else', () => {
    expect(['', 'German', 'de_DE', 'x y', '12'].map(langOf)).toEqual(Array(5).fill(undefined));
    expect(langOf(null)).toBeUndefined();
  });
});
