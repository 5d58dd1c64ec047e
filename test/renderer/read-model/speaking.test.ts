import { expect, it } from 'vitest';
import { rowOf } from '../../../shared/row';
import { emptySnapshot } from '../../../renderer/read-model/snapshot';
import { createSpeaking } from '../../../renderer/read-model/speaking';
import { aRecord, aSummary } from '../features/a-record';

const text = { description: null, criteria: null };
const two = rowOf(
  aRecord({
    id: 'b'.repeat(64),
    summary: aSummary({
      texts: [
        { ...text, language: 'en', name: 'Welding' },
        { ...text, language: 'de', name: 'Schweißen', description: 'Nähte aus Stahl.' },
      ],
    }),
  }),
);
const one = rowOf(aRecord());
const snapshot = {
  ...emptySnapshot,
  rows: new Map([
    [one.id, one],
    [two.id, two],
  ]),
};

it('calls a badge by its name in the reader’s language, and leaves the others as they are', () => {
  const speak = createSpeaking();
  const said = speak(snapshot, 'de');
  expect(said.rows.get(two.id)?.name).toBe('Schweißen');
  expect(said.rows.get(one.id)).toBe(one);
  expect(speak(snapshot, 'de')).toBe(said);
  expect(speak({ ...snapshot }, 'de').rows.get(two.id)).toBe(said.rows.get(two.id));
  expect(speak(snapshot, 'en').rows.get(two.id)?.name).toBe('Welding');
});

it('finds it by what it says in any of them', () => {
  expect(two.searchText).toContain('schwei');
  expect(two.searchText).toContain('welding');
  expect(two.searchText).toContain('stahl');
});
