import { expect, it } from 'vitest';
import { resultRows } from '../../../shared/learner-record/results';

const described = [{ id: 'r1', name: 'Attempts', valueMax: '10' }, { name: 'Without an id' }];

it('keeps every result of a description, in the order they were told', () => {
  const told = [
    { resultDescription: 'r1', value: '4' },
    { resultDescription: 'r1', value: '9' },
  ];
  expect(resultRows(told, described)).toMatchObject([
    { name: 'Attempts', value: '4', max: '10' },
    { name: 'Attempts', value: '9', max: '10' },
    { name: 'Without an id', value: null },
  ]);
});

it('gives a result that names no description none, not even one that has no id', () => {
  expect(resultRows({ value: '7' }, described)).toMatchObject([
    { name: 'Attempts', value: null },
    { name: 'Without an id', value: null },
    { name: null, value: '7', max: null },
  ]);
});

it('shows a page of them and no more', () => {
  const many = Array.from({ length: 5000 }, (_, value) => ({ resultDescription: 'r1', value }));
  expect(resultRows(many, described)).toHaveLength(100);
});
