import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArranger } from '../../../../renderer/features/transcript/arranger';
import { classOrder, verdictOrder } from '../../../../renderer/features/transcript/grouping';
import { createShowing, has, type Shown } from '../../../../renderer/features/transcript/shown';
import { type Filters, flags } from '../../../../renderer/store/view-slice';
import { aRow, collator, finding, now, plain } from './some-rows';

const some = <V>(values: readonly V[]) => fc.subarray([...values], { maxLength: 2 });
const filters: fc.Arbitrary<Filters> = fc.record({
  verdicts: some(verdictOrder),
  classes: some(classOrder),
  flags: some(flags),
});

const rows = fc
  .array(
    fc.record({
      class: fc.constantFrom(...classOrder),
      bad: fc.boolean(),
      until: fc.constantFrom(undefined, '2026-01-01T00:00:00Z', '2026-12-24T00:00:00Z'),
      date: fc.constantFrom(null, '2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'),
      skills: fc.subarray(['Go', 'Rust', 'Latin']),
      favourite: fc.boolean(),
      archived: fc.boolean(),
      fresh: fc.boolean(),
      own: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ until, favourite, archived, fresh, own, ...about }, at) =>
      Object.assign(
        aRow(String(at).padStart(2, '0'), {
          ...about,
          ...(until !== undefined && { until }),
          own: { favourite, archivedAt: archived ? now.toISOString() : null },
          record: { addedAt: fresh ? now.toISOString() : '2020-01-01T00:00:00Z' },
        }),
        { selfDeclared: own },
      ),
    ),
  );

/** Whether a badge is shown, told from the words of the filters alone; `but` is a sort of filter that is not asked. */
function passes(one: Shown, asked: Filters, but?: keyof Filters): boolean {
  const own = has(one, 'selfDeclared');
  const { verdicts, classes } = asked;
  const others = asked.flags.filter((flag) => flag !== 'archived');
  return (
    has(one, 'archived') === asked.flags.includes('archived') &&
    (but === 'verdicts' || verdicts.length === 0 || (!own && verdicts.includes(one.verdict))) &&
    (but === 'classes' || classes.length === 0 || (!own && classes.includes(one.row.class))) &&
    others.every((flag) => has(one, flag))
  );
}

it('shows, groups and counts what asking each badge by itself does', () => {
  const asked = fc.record({
    filters,
    grouping: fc.constantFrom('year', 'issuer', 'class', 'skill', 'verdict', 'none'),
    sorting: fc.constantFrom('newest', 'name', 'expiry'),
    found: fc.option(fc.array(fc.nat(11)), { nil: null }),
  });
  fc.assert(
    fc.property(rows, fc.array(asked, { minLength: 1, maxLength: 3 }), (all, rounds) => {
      const stacks = all.map((row) => [row] as const);
      const arrange = createArranger(collator);
      for (const { found, ...how } of rounds) {
        const ids = found && new Set(found.map((at) => String(at).padStart(2, '0')));
        const everything = createShowing()(stacks, plain).filter(({ id }) => ids === null || ids.has(id));
        const left = everything.filter((one) => passes(one, how.filters));
        const find = ids && finding(({ id }) => ids.has(id));
        const { shown, groups, counts, selfDeclared } = arrange(stacks, { ...plain, ...how, find });

        const whole = arrange(stacks, { ...plain, sorting: how.sorting }).shown.length;
        expect(whole).toBe(all.filter(({ own }) => own.archivedAt === null).length);
        expect(shown.map(({ id }) => id).sort()).toEqual(left.map(({ id }) => id).sort());
        expect(selfDeclared).toBe(left.filter((one) => has(one, 'selfDeclared')).length);
        for (const group of groups) {
          // Each group stands in the order of all.
          expect(group.rows).toEqual(shown.filter((one) => group.rows.includes(one)));
          expect(group.selfDeclared).toBe(group.rows.filter((one) => has(one, 'selfDeclared')).length);
        }
        const standing = left.reduce((sum, { row }) => sum + Math.max(1, row.skills.length), 0);
        const inGroups = groups.reduce((sum, group) => sum + group.rows.length, 0);
        expect(inGroups).toBe(how.grouping === 'skill' ? standing : left.length);
        expect(new Set(groups.flatMap((group) => group.rows))).toEqual(new Set(shown));

        const number = (holds: (one: Shown) => boolean) => everything.filter(holds).length;
        const mine = (one: Shown) => has(one, 'selfDeclared');
        const others = flags.filter((flag) => flag !== 'archived');
        const inSight = (one: Shown) => has(one, 'archived') === how.filters.flags.includes('archived');
        expect(counts.all).toBe(number((one) => !mine(one) && inSight(one)));
        expect(counts.own.get('all')).toBe(number((one) => mine(one) && inSight(one)));
        for (const verdict of verdictOrder)
          expect(counts.verdicts.get(verdict) ?? 0).toBe(
            number((one) => !mine(one) && one.verdict === verdict && passes(one, how.filters, 'verdicts')),
          );
        for (const kind of classOrder)
          expect(counts.classes.get(kind) ?? 0).toBe(
            number((one) => !mine(one) && one.row.class === kind && passes(one, how.filters, 'classes')),
          );
        for (const flag of others) {
          const shows = (one: Shown) => has(one, flag) && passes(one, how.filters);
          expect(counts.flags.get(flag) ?? 0).toBe(
            number((one) => shows(one) && (!mine(one) || flag === 'selfDeclared')),
          );
          if (flag !== 'selfDeclared') expect(counts.own.get(flag) ?? 0).toBe(number((one) => shows(one) && mine(one)));
        }
        expect(counts.flags.get('archived') ?? 0).toBe(number((one) => has(one, 'archived') && !mine(one)));
        expect(counts.own.get('archived') ?? 0).toBe(number((one) => has(one, 'archived') && mine(one)));
      }
    }),
    { numRuns: 200 },
  );
});

it('arranges after each change as if it had never seen another list', () => {
  const change = fc.record({ at: fc.nat(), act: fc.constantFrom('change', 'leave', 'come', 'later') });
  fc.assert(
    fc.property(rows, rows, fc.array(change, { maxLength: 8 }), (first, others, changes) => {
      const arrange = createArranger(collator);
      let stacks = first.map((row) => [row] as const);
      let moment = now;
      for (const { at, act } of changes) {
        const place = stacks.length === 0 ? 0 : at % stacks.length;
        const other = others[at % Math.max(1, others.length)];
        const one = act === 'leave' || !other ? [] : [[{ ...other, id: stacks[place]?.[0].id ?? other.id }] as const];
        if (act === 'later') moment = new Date(moment.getTime() + 400 * 86_400_000);
        else
          stacks = stacks.toSpliced(
            place,
            act === 'come' ? 0 : 1,
            ...(act === 'come' && other ? [[other] as const] : one),
          );
        const asked = { ...plain, now: moment };
        expect(arrange(stacks, asked)).toEqual(createArranger(collator)(stacks, asked));
      }
    }),
    { numRuns: 100 },
  );
});
