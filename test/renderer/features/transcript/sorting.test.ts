import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShowing } from '../../../../renderer/features/transcript/shown';
import { createOrdering, inOrder } from '../../../../renderer/features/transcript/sorting';
import { createTextOrder } from '../../../../renderer/features/transcript/text-order';
import type { Sorting } from '../../../../renderer/store/view-slice';
import { aRow, collator, groupsOf, plain, single } from './some-rows';

const rows = [
  aRow('a', {
    name: 'Badge 10',
    issuer: 'Nimbus',
    date: '2025-05-01T00:00:00Z',
    level: 'associate',
    until: '2027-01-01',
  }),
  aRow('b', { name: 'Badge 2', issuer: 'Elbtal', date: '2026-02-01T01:00:00+02:00', level: 'thought-leader' }),
  aRow('c', {
    name: 'Ärztliche Hilfe',
    issuer: 'nimbus',
    date: '2026-01-31T23:30:00Z',
    level: null,
    until: '2026-12-01',
  }),
  aRow('d', { name: null, issuer: null, date: null, level: 'advanced', record: { addedAt: '2026-11-21T00:00:00Z' } }),
].map(single);

describe('sorting', () => {
  it.each<[Sorting, string]>([
    // The day of an award is an instant: 01:00 in Helsinki is before 23:30 in London.
    ['newest', 'cbad'],
    ['oldest', 'abcd'],
    ['expiry', 'cabd'],
    // Accents beside their letters, 2 before 10, nameless ones last.
    ['name', 'cbad'],
    ['issuer', 'bcad'],
    ['level', 'bdac'],
    ['added', 'dcba'],
  ])('%s', (sorting, expected) => {
    expect(groupsOf(rows, { sorting, grouping: 'none' })).toEqual([[null, expected]]);
  });
});

describe('the order of texts', () => {
  it('is the same whether texts come one by one or all at once', () => {
    const texts = Array.from({ length: 300 }, (_, at) => `Skill ${(at * 7919) % 300}${at % 3 === 0 ? ' é' : ' e'}`);
    const gradual = createTextOrder(collator);
    let ranks: ReadonlyMap<string, number> = new Map();
    for (let at = 20; at <= 300; at += 20) ranks = gradual.ranks(texts.slice(0, at));
    const atOnce = createTextOrder(collator).ranks(texts);
    const sorted = (of: ReadonlyMap<string, number>) => [...texts].sort((a, b) => (of.get(a) ?? 0) - (of.get(b) ?? 0));
    expect(sorted(ranks)).toEqual([...texts].sort(collator.compare));
    expect(sorted(atOnce)).toEqual(sorted(ranks));
  });
});

describe('ordering again after a change', () => {
  const sortings: readonly Sorting[] = ['newest', 'oldest', 'expiry', 'added', 'level', 'name', 'issuer'];
  const about = fc.record({
    name: fc.constantFrom(null, 'a', 'B 2', 'B 10', 'á'),
    issuer: fc.constantFrom(null, 'Elbtal', 'elbtal', 'Nimbus'),
    date: fc.constantFrom(null, '2025-01-01', '2026-01-01T00:00:00Z'),
    level: fc.constantFrom(null, 'advanced' as const, 'associate' as const),
  });
  /** Some badges change, some go, some come, and some only move. */
  const step = fc.record({
    changes: fc.dictionary(fc.nat(60).map(String), about, { maxKeys: 6 }),
    gone: fc.array(fc.nat(60), { maxLength: 3 }),
    turned: fc.boolean(),
    sorting: fc.constantFrom(...sortings),
  });

  it('gives the order that sorting all of them gives', () => {
    const begin = Array.from({ length: 40 }, (_, at) =>
      single(aRow(`r${String(at)}`, { name: `B ${String(at % 7)}` })),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const showing = createShowing();
        const ordering = createOrdering();
        const order = createTextOrder(collator);
        let stacks = begin;
        ordering(showing(stacks, plain), steps[0]?.sorting ?? 'name', order);
        for (const { changes, gone, turned, sorting } of steps) {
          const now = new Map(stacks.map((stack) => [stack[0].id, stack]));
          for (const [at, what] of Object.entries(changes)) now.set(`r${at}`, single(aRow(`r${at}`, what)));
          for (const at of gone) now.delete(`r${String(at)}`);
          stacks = turned ? [...now.values()].reverse() : [...now.values()];
          const shown = showing(stacks, plain);
          const expected = inOrder(shown, sorting, createTextOrder(collator));
          expect(ordering(shown, sorting, order).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        }
      }),
      { numRuns: 150 },
    );
  });
});
