import { expect, test } from 'vitest';
import words from '../../assets/locales/en/report.json';
import { reasons } from '../../shared/reasons';
import { steps, verdicts } from '../../shared/report';

const sorted = (names: Iterable<string>) => [...names].sort();

test.each([
  ['reason', words.reason, reasons],
  ['step', words.step, steps],
  ['verdict', words.verdict, verdicts],
  ['verdictHint', words.verdictHint, verdicts],
] as const)('every %s has its words, and no words are left over', (_name, catalogue, codes) => {
  expect(sorted(Object.keys(catalogue))).toEqual(sorted(codes));
});

test('no text shouts or is empty', () => {
  for (const text of Object.values(words).flatMap((catalogue) => Object.values(catalogue))) {
    expect(text).toMatch(/^[A-Z].*[^!]$/);
  }
});
