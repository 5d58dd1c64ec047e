import { expect, it } from 'vitest';
import type { Association } from '../../../shared/credential';
import { flatNodes, type RecordNode, treeOf as grown } from '../../../shared/learner-record/tree';

const joined = (type: string, sourceId: string, targetId: string): Association => ({
  ...{ type, sourceId, targetId, sourceName: null, targetName: null },
  standing: 'sound',
});
const nodes = (...names: readonly string[]): readonly RecordNode[] =>
  names.map((name) => ({
    ...{ key: name, ids: [name], name, type: null, level: null, credits: null, date: null },
    ...{ results: [], children: [] },
  }));
const shape = (trees: readonly RecordNode[]): unknown => trees.map(({ name, children }) => [name, shape(children)]);
const treeOf = (names: string, ...associations: readonly Association[]) =>
  grown(nodes(...Array.from(names)), associations);
const order = (names: string, ...pairs: readonly string[]) =>
  treeOf(names, ...pairs.map((pair) => joined('precedes', pair.slice(0, 1), pair.slice(1))))
    .map(({ name }) => name)
    .join('');

it('stands children and parts beneath what they belong to, and earlier before later', () => {
  const trees = treeOf(
    'abcd',
    joined('isChildOf', 'a', 'd'),
    joined('isParentOf', 'd', 'b'),
    joined('precedes', 'b', 'a'),
    joined('isPartOf', 'c', 'a'),
  );
  expect(shape(trees)).toEqual([
    [
      'd',
      [
        ['b', []],
        ['a', [['c', []]]],
      ],
    ],
  ]);
});

it('loses none of them in a circle, nor where an end is missing', () => {
  const trees = treeOf(
    'abc',
    joined('isChildOf', 'a', 'b'),
    joined('isChildOf', 'b', 'a'),
    joined('isPartOf', 'c', 'nowhere'),
    joined('precedes', 'b', 'b'),
  );
  expect(flatNodes(trees).length).toBe(3);
});

it('keeps a whole sequence in order, however the record lists it and its associations', () => {
  expect(order('dcba', 'ab', 'bc', 'cd')).toBe('abcd');
  expect(order('cbad', 'bc', 'ab')).toBe('abcd');
  expect(order('cab', 'ac', 'bc')).toBe('abc');
  expect(order('xyz')).toBe('xyz');
});

it('loses none in a circle of sequences', () => {
  expect(
    Array.from(order('abcd', 'ab', 'bc', 'ca'))
      .sort()
      .join(''),
  ).toBe('abcd');
});
