import { describe, expect, it } from 'vitest';
import { checkWords, noChecks, summarised } from '../../../../renderer/features/shell/check-summary';
import { english } from '../../../../shared/catalogues/english';
import { createMessages } from '../../../../shared/messages';
import type { CheckOutcome, ImportLine } from '../../../../shared/wallet';

const { t } = createMessages('en', english);

function line(name: string, change: Partial<CheckOutcome> = {}): ImportLine {
  const outcome = { kind: 'checked', id: name, name, verdict: 'verified', changes: [], standsSince: null } as const;
  return { source: name, outcome: { ...outcome, ...change } };
}
const changed = { changes: [{ kind: 'verdict', from: 'verified', to: 'revoked' }] } as const;
const stands = { standsSince: '2026-05-03T00:00:00Z' };
const words = (lines: readonly ImportLine[], quiet = false) => checkWords(summarised(noChecks, { lines }), quiet, t);

describe('the summary of checks', () => {
  it('names what has changed', () => {
    expect(words([line('A', changed), line('B')])).toBe('2 badges checked. 1 badge has changed: A.');
    const five = Array.from('ABCDE').map((name) => line(name, changed));
    expect(words(five)).toBe('5 badges checked. 5 badges have changed: A, B, C and 2 more.');
  });

  it('says that nothing has changed, and what could not be checked', () => {
    expect(words([line('A'), line('B')])).toBe('2 badges checked. Nothing has changed.');
    expect(words([line('A', stands), line('B')])).toBe(
      '2 badges checked. Nothing has changed. 1 could not be checked now; its earlier result stands.',
    );
    expect(words([line('A', stands), line('B', stands)])).toBe(
      '2 badges checked. 2 could not be checked now; their earlier results stand.',
    );
  });

  it('is silent after one badge, after a quiet turn without news, and about mere imports', () => {
    expect(words([line('A', changed)])).toBeNull();
    expect(words([line('A'), line('B', stands)], true)).toBeNull();
    expect(words([{ source: 'a', outcome: { kind: 'refused', error: { kind: 'empty' } } }])).toBeNull();
    expect(words([line('A', changed)], true)).toBe('1 badge has changed: A.');
  });

  it('goes on over several messages', () => {
    const first = summarised(noChecks, { lines: [line('A', changed)] });
    expect(summarised(first, { lines: [line('B', stands)] })).toMatchObject({ checked: 2, stands: 1 });
  });
});
