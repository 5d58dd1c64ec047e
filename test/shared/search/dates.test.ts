import { describe, expect, it } from 'vitest';
import { isDate, parseDates, spanOf } from '../../../shared/search/dates';
import type { DateTerm } from '../../../shared/search/query';

describe('dates of a search', () => {
  it.each([
    ['2024', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13', false],
    ['0000', false],
    ['2024-3', false],
    ['24', false],
    ['2024-03-01-01', false],
  ])('%s: %s', (text, is) => {
    expect(isDate(text)).toBe(is);
  });

  it.each([
    ['2024', '2024', '2025'],
    ['2024-12', '2024-12', '2025'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2024-12-31', '2024-12-31', '2025-01-01'],
    ['2020..2024-03', '2020', '2024-04'],
    ['<2024', null, '2024'],
    ['<=2024', null, '2025'],
    ['>2024-03', '2024-04', null],
    ['>=2024', '2024', null],
    ['9999', '9999', ':'],
  ])('%s is from %s up to %s', (text, first, last) => {
    const read = parseDates(text);
    expect(read && spanOf({ kind: 'date', of: 'issued', ...read } satisfies DateTerm)).toEqual({ first, last });
  });

  it.each(['..', '2024..', '<', '2024..2025..2026', 'soon', '2024 '])('“%s” is none', (text) => {
    expect(parseDates(text)).toBeNull();
  });
});
