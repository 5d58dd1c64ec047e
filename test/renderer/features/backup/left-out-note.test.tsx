import { expect, it, vi } from 'vitest';
import { LeftOutNote } from '../../../../renderer/features/backup/left-out-note';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/read-model/read-model-context', () => ({ useSnapshot: () => ({ rows: new Map() }) }));

const last = { path: '/x', at: '2026-11-22T10:00:00.000Z', bytes: 1, records: 2, leftOut: 0, automatic: false };
const note = (more: object) => textOf(rendered(<LeftOutNote last={{ ...last, ...more }} />));

it('a badge too large for a backup is not called damaged, and what helps is told', () => {
  const words = note({ tooLarge: { count: 1, ids: ['a'] } });
  expect(words).toMatch(/^1 badge is too large for a backup .* nothing is missing.* export its original/);
  expect(words).not.toMatch(/damaged/);
});

it('both are told where there is both', () => {
  expect(note({ leftOut: 2, tooLarge: { count: 1, ids: [] } })).toMatch(
    /^2 badges were damaged .*1 badge is too large/,
  );
});

it('what a badge lacks, and what is missing beside the badges, is said with what helps', () => {
  expect(note({ partly: { count: 1, ids: [] } })).toMatch(/^1 badge is in it without .* report.*Restore an earlier/);
  expect(note({ besideDamaged: 2 })).toMatch(/^2 things beside the badges, .* were damaged .*Restore an earlier/);
  expect(note({ besideTooLarge: { count: 1, names: ['Shown'] } })).toMatch(
    /^1 thing beside the badges, .* is too large .*nothing is missing.*Shown$/,
  );
});

it('says nothing where nothing is left out', () => {
  expect(note({})).toBe('');
});
