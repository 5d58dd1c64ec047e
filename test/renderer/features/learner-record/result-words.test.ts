import { expect, it } from 'vitest';
import {
  achievedWords,
  scaleWords,
  statusWords,
  typeWords,
} from '../../../../renderer/features/learner-record/result-words';
import { english } from '../../../../shared/catalogues/english';
import type { ResultRow } from '../../../../shared/learner-record/results';
import { createMessages } from '../../../../shared/messages';

const { t } = createMessages('en', english);
const nothing: ResultRow = {
  ...{ name: null, type: null, value: null, level: null, status: null },
  ...{ allowed: [], min: null, max: null, required: null, levels: [] },
};

it('says what was reached, and out of what', () => {
  expect(achievedWords({ ...nothing, name: 'Grade', value: '3.7', max: '4' }, t)).toBe('Grade: 3.7 of 4');
  expect(achievedWords({ ...nothing, level: 'Merit', status: 'InProgress' }, t)).toBe('Merit, In progress');
  expect(achievedWords({ ...nothing, name: 'Grade', max: '4' }, t)).toBe('');
});

it.each(['Aced', '', 'a.b', 'a:b', '{{count}}', '$t(learnerRecord:status.Failed)', '$t(app:close) {{value}}'])(
  'leaves a word of the issuer as it is: %j',
  (word) => {
    expect(statusWords(word, t)).toBe(word);
    expect(typeWords(word, t)).toBe(word);
  },
);

it('knows the types of the standard, also as extensions of it', () => {
  expect(typeWords('GradePointAverage', t)).toBe('Grade point average');
  expect(typeWords('ext:Percent', t)).toBe('Percentage');
});

it('says the whole scale: from, to, the values and the levels', () => {
  const levels = [
    { name: 'Pass', points: '1' },
    { name: 'Merit', points: null },
  ];
  const words = scaleWords({ ...nothing, min: '0', max: '4', allowed: ['A', 'B'], levels }, t);
  expect(words).toHaveLength(3);
  expect(words.join(' | ')).toMatch(/0.*4.*\| .*A, B.*\| .*Pass.*1.*, Merit/);
  expect(scaleWords({ ...nothing, max: '4' }, t)).toHaveLength(1);
  expect(scaleWords(nothing, t)).toEqual([]);
});
