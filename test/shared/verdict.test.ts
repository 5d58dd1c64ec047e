import { describe, expect, it } from 'vitest';
import type { Check, Report } from '../../shared/report';
import { checkPeriod, decideVerdict, verdictAt } from '../../shared/verdict';

const check = (step: Check['step'], outcome: Check['outcome'], reason: Check['reason']): Check => ({
  step,
  outcome,
  reason,
  params: {},
  detail: null,
  source: { kind: 'offline' },
});

const good: readonly Check[] = [
  check('parse', 'passed', 'parsed'),
  check('schema', 'passed', 'schema-satisfied'),
  check('proof', 'passed', 'signature-good'),
  check('issuer-key', 'passed', 'key-of-issuer'),
  check('status', 'passed', 'not-revoked'),
  check('validity-period', 'passed', 'in-period'),
];
const replaced = (...changes: readonly Check[]) =>
  good.map((one) => changes.find(({ step }) => step === one.step) ?? one);

describe('decideVerdict', () => {
  it('is verified only when every essential step answered well', () => {
    expect(decideVerdict(good)).toBe('verified');
    expect(decideVerdict(replaced(check('status', 'not-applicable', 'no-status')))).toBe('verified');
  });

  it.each(['parse', 'proof', 'issuer-key', 'status', 'validity-period'] as const)(
    'is unverified when %s is unknown, and when it is missing',
    (step) => {
      expect(decideVerdict(replaced(check(step, 'unknown', 'not-checked')))).toBe('unverified');
      expect(decideVerdict(good.filter((one) => one.step !== step))).toBe('unverified');
    },
  );

  it('is never verified without a proof that passed', () => {
    expect(decideVerdict(replaced(check('proof', 'not-applicable', 'no-proof')))).toBe('unverified');
    expect(decideVerdict([])).toBe('unverified');
  });

  it('puts the worst first: invalid, revoked, suspended, not yet valid, expired, unverified', () => {
    const bad = check('proof', 'failed', 'signature-bad');
    const revoked = check('status', 'failed', 'revoked');
    const suspended = check('status', 'failed', 'suspended');
    const early = check('validity-period', 'failed', 'not-yet-valid');
    const late = check('validity-period', 'failed', 'expired');
    const open = check('issuer-key', 'unknown', 'key-unreachable');
    expect(decideVerdict(replaced(bad, revoked, late))).toBe('invalid');
    expect(decideVerdict(replaced(revoked, late, open))).toBe('revoked');
    expect(decideVerdict(replaced(suspended, early))).toBe('suspended');
    expect(decideVerdict(replaced(early, open))).toBe('not-yet-valid');
    expect(decideVerdict(replaced(late, open))).toBe('expired');
    expect(decideVerdict(replaced(open))).toBe('unverified');
  });

  it('calls nothing invalid that merely could not be read or breaks a schema', () => {
    expect(decideVerdict(replaced(check('parse', 'failed', 'undefined-terms')))).toBe('unverified');
    expect(decideVerdict(replaced(check('schema', 'failed', 'schema-violated')))).toBe('unverified');
    expect(decideVerdict(replaced(check('status', 'failed', 'status-list-invalid')))).toBe('unverified');
  });

  it.each(['recipient', 'issuer-trust', 'endorsements', 'image', 'achievement-result'] as const)(
    'lets %s inform without changing the verdict',
    (step) => {
      expect(decideVerdict([...good, check(step, 'failed', 'not-checked')])).toBe('verified');
      expect(decideVerdict([...good, check(step, 'unknown', 'not-checked')])).toBe('verified');
    },
  );
});

describe('checkPeriod', () => {
  const at = new Date('2026-06-01T00:00:00Z');

  it('includes both ends', () => {
    expect(checkPeriod('2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z', at).outcome).toBe('passed');
  });

  it('tells early from late, and an open end from a closed one', () => {
    expect(checkPeriod('2026-06-01T00:00:01Z', null, at).reason).toBe('not-yet-valid');
    expect(checkPeriod(null, '2026-05-31T23:59:59Z', at).reason).toBe('expired');
    expect(checkPeriod('2026-01-01T00:00:00Z', null, at).reason).toBe('no-end');
    expect(checkPeriod(null, '2027-01-01T00:00:00Z', at).reason).toBe('in-period');
  });

  it('does not call an unreadable date expired', () => {
    expect(checkPeriod('soon', null, at)).toMatchObject({ outcome: 'unknown', reason: 'dates-unreadable' });
  });
});

describe('verdictAt', () => {
  const report: Report = {
    checkedAt: '2026-01-01T00:00:00Z',
    checks: good,
    validFrom: '2025-01-01T00:00:00Z',
    validUntil: '2026-12-31T00:00:00Z',
    verdict: 'verified',
  };

  it('does not let an old report hide an expiry', () => {
    expect(verdictAt(report, new Date('2026-06-01T00:00:00Z'))).toBe('verified');
    expect(verdictAt(report, new Date('2027-01-01T00:00:00Z'))).toBe('expired');
  });

  it('leaves an unknown period unknown', () => {
    const unknown = { ...report, checks: replaced(check('validity-period', 'unknown', 'dates-unreadable')) };
    expect(verdictAt(unknown, new Date('2026-06-01T00:00:00Z'))).toBe('unverified');
  });
});
