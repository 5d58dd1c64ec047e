import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { importedIds, importLines, summaryWords, tallyOf } from '../../../../renderer/features/intake/import-summary';
import {
  answered,
  asked,
  importsSlice,
  panelClosed,
  panelOpened,
  progressed,
  refused,
} from '../../../../renderer/features/intake/imports-slice';
import type { ImportLine, ImportProgress } from '../../../../shared/wallet';

const { reducer } = importsSlice;
const empty = reducer(undefined, { type: 'start' });
type Action = Parameters<typeof reducer>[1];
const play = (...actions: readonly Action[]) => actions.reduce(reducer, empty);

const line = (id: string): ImportLine => ({
  source: `${id}.json`,
  outcome: { kind: 'added', id, name: id, verdict: 'verified' },
});
const bad: ImportLine = { source: 'x.zip', outcome: { kind: 'refused', error: { kind: 'archive-empty' } } };
const progress = (change: Partial<ImportProgress>): Action =>
  progressed({
    at: 1000,
    progress: { job: 'j1', state: 'running', done: 0, total: 0, lines: [], ...change },
  });

describe('imports', () => {
  it('gathers the lines of a job, whichever comes first: its answer or its progress', () => {
    const answer = answered({ job: 'j1', kind: 'import', at: 1000 });
    const first = play(asked(), answer, progress({ done: 1, total: 2, lines: [line('a')] }));
    const second = play(asked(), progress({ done: 1, total: 2, lines: [line('a')] }), answer);
    expect(second).toEqual(first);
    expect(first.jobs).toMatchObject([{ id: 'j1', kind: 'import', done: 1, total: 2 }]);
    expect(importLines(first.jobs)).toEqual([line('a')]);
    expect(first.panel).toBe('closed');
  });

  it('opens the panel for files the system asked Lapel to open', () => {
    expect(play(progress({ lines: [line('a')] }))).toMatchObject({ panel: 'open', jobs: [{ kind: 'unasked' }] });
  });

  it('keeps the lines of a check out of the results', () => {
    const state = play(asked(), answered({ job: 'j1', kind: 'check', at: 0 }), progress({ lines: [line('a')] }));
    expect(importLines(state.jobs)).toEqual([]);
  });

  it('puts what was refused first, for that is what the person must act on', () => {
    const state = play(asked(), progress({ lines: [line('a'), bad] }), progress({ lines: [line('b')] }));
    expect(importLines(state.jobs)).toEqual([bad, line('a'), line('b')]);
  });

  it('lets an ended job stay ended', () => {
    const state = play(asked(), progress({ state: 'finished', done: 2, total: 2 }), progress({ done: 1, total: 2 }));
    expect(state.jobs).toMatchObject([{ state: 'finished', done: 2 }]);
  });

  it('forgets what is finished when the panel closes, and not what runs', () => {
    const state = play(
      panelOpened(),
      asked(),
      progress({ state: 'finished' }),
      progress({ job: 'j2', total: 9 }),
      panelClosed(),
    );
    expect(state).toMatchObject({ panel: 'closed', jobs: [{ id: 'j2' }] });
  });

  it('keeps the reason why nothing began, until the next try', () => {
    const state = play(asked(), refused({ kind: 'locked' }));
    expect(state).toMatchObject({ asking: 0, problem: { kind: 'locked' } });
    expect(reducer(state, asked()).problem).toBeNull();
  });

  it('knows a change of mind in the file dialog from a job', () => {
    expect(play(asked(), answered({ job: null, kind: 'import', at: 0 }))).toEqual(empty);
  });
});

describe('import summary', () => {
  const say = ((key: string, params?: { readonly count: number }) => `${key}/${params?.count ?? ''}`) as TFunction;

  it('counts every outcome and names only those that occurred', () => {
    const tally = tallyOf([line('a'), line('b'), bad]);
    expect(tally).toEqual({ added: 2, 'already-there': 0, merged: 0, restored: 0, mended: 0, checked: 0, refused: 1 });
    expect(summaryWords(tally, say)).toBe('intake:summaryAdded/2, intake:summaryRefused/1');
    expect(summaryWords(tallyOf([]), say)).toBe('intake:summaryNothing/');
  });

  it('names each touched record once', () => {
    expect(importedIds([line('a'), bad, line('a'), line('b')])).toEqual(['a', 'b']);
  });
});
