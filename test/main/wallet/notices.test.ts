import { describe, expect, it } from 'vitest';
import { createNotices } from '../../../main/wallet/notices';
import type { Vault } from '../../../main/vault/types';
import { failure, success } from '../../../shared/result';
import type { CheckOutcome, ImportLine, ImportProgress } from '../../../shared/wallet';

/** Only the shelf of a vault, which is all that notices touch. */
function house(now = new Date('2026-03-01T12:00:00Z')) {
  let kept: unknown;
  const told: number[] = [];
  const vault = {
    shelf: () => (kept === undefined ? [] : [{ id: 'all', value: kept }]),
    putOnShelf: (_kind: string, _id: string, value: unknown) => {
      kept = value;
    },
    revision: () => 7,
  } as unknown as Vault;
  const notices = createNotices({ now: () => now, withVault: (use) => use(vault), changed: (at) => told.push(at) });
  const hear = (lines: readonly ImportLine[], more: Partial<ImportProgress> = {}) =>
    notices.heard({ job: 'j', state: 'running', done: 1, total: 1, lines, ...more }, vault);
  const shelf = () => {
    const answer = notices.noticeShelf();
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  };
  return { notices, hear, shelf, told };
}

const checked = (id: string, from: CheckOutcome['verdict'], to: CheckOutcome['verdict']): ImportLine => ({
  source: '',
  outcome: {
    ...{ kind: 'checked', id, name: null, verdict: to, standsSince: null },
    changes: [{ kind: 'verdict', from, to }],
  },
});
const added = (id: string): ImportLine => ({
  source: 'a.png',
  outcome: { kind: 'added', id, name: null, verdict: 'verified' },
});

describe('the notices of a wallet', () => {
  it('keep a change the issuer had a hand in, the last one of a badge', () => {
    const { hear, shelf } = house();
    hear([checked('a', 'verified', 'suspended'), checked('b', 'unverified', 'verified')]);
    hear([checked('a', 'suspended', 'revoked')]);
    expect(shelf().events).toMatchObject([{ kind: 'changed', record: 'a', from: 'suspended', to: 'revoked' }]);
  });

  it('gather what one turn of a watched folder brought; what the person took in themselves is none', () => {
    const { hear, shelf, told } = house();
    hear([added('x')]);
    expect(told).toEqual([]);
    hear([added('a')], { folder: 'Badges', quiet: true });
    hear([added('b')], { folder: 'Badges', quiet: true, state: 'finished' });
    expect(shelf().events).toMatchObject([{ kind: 'arrived', folder: 'Badges', records: ['a', 'b'] }]);
    expect(told).toEqual([7, 7]);
  });

  it('let the system tell each once', () => {
    const { notices } = house();
    expect(notices.takeUntold(['a', 'b', 'a'])).toEqual(success(['a', 'b']));
    expect(notices.takeUntold(['b', 'c'])).toEqual(success(['c']));
  });

  it('remember what was put off, and how far the tour is', () => {
    const { notices, shelf } = house();
    notices.markNotices(['a'], 'snooze');
    notices.rememberTour('verdict');
    expect(shelf()).toMatchObject({ marks: { a: { snoozedUntil: '2026-03-08T12:00:00.000Z' } }, tour: 'verdict' });
    notices.markNotices(['a'], 'keep');
    expect(shelf().marks['a']).toBeUndefined();
  });

  it('say that a wallet is locked', () => {
    const locked = failure({ kind: 'locked' } as const);
    const notices = createNotices({ now: () => new Date(), withVault: () => locked, changed: () => undefined });
    expect(notices.noticeShelf()).toEqual(locked);
    expect(notices.takeUntold(['a'])).toEqual(locked);
  });
});
