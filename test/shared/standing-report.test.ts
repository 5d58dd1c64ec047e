import { describe, expect, it } from 'vitest';
import { standingReport } from '../../shared/standing-report';
import { verdictAt } from '../../shared/verdict';
import { aReport } from '../renderer/features/a-record';

const later = '2026-12-22T08:14:00Z';
const at = { checkedAt: later };
const unanswered = { status: { outcome: 'unknown', reason: 'status-unreachable' } } as const;

describe('the report that stands', () => {
  it('is the new one where there was none, and where somebody answered', () => {
    expect(standingReport(null, aReport(unanswered, at)).verdict).toBe('unverified');
    const revoked = aReport({ status: { outcome: 'failed', reason: 'revoked' } }, at);
    expect(standingReport(aReport(), revoked)).toEqual(revoked);
  });

  it('is the earlier one with its day where nobody answered, and says so', () => {
    const before = aReport();
    const stands = standingReport(before, aReport(unanswered, at));
    expect(stands).toEqual({
      ...before,
      attempt: { at: later, open: [{ step: 'status', reason: 'status-unreachable', params: {} }] },
    });
  });

  it.each([
    [
      'a hosted badge without the network',
      { proof: { outcome: 'unknown', reason: 'hosted-copy-kept', source: { kind: 'kept', at: '2026-11-22' } } },
    ],
    [
      'a kept status list that has run out',
      { status: { outcome: 'unknown', reason: 'status-list-invalid', source: { kind: 'kept', at: '2026-11-22' } } },
    ],
  ] as const)('is the earlier one for %s', (_name, open) => {
    const stands = standingReport(aReport(), aReport(open, at));
    expect([stands.verdict, stands.checkedAt, stands.attempt?.at]).toEqual(['verified', '2026-11-22T08:14:00Z', later]);
  });

  it('is the new one where the issuer answered something that leaves it unknown', () => {
    const rotated = aReport(
      { 'issuer-key': { outcome: 'unknown', reason: 'key-not-found', source: { kind: 'network', at: later } } },
      at,
    );
    expect(standingReport(aReport(), rotated)).toEqual(rotated);
    const foreign = aReport(
      { status: { outcome: 'unknown', reason: 'status-list-invalid', source: { kind: 'network', at: later } } },
      at,
    );
    expect(standingReport(aReport(), foreign)).toEqual(foreign);
  });

  it('keeps a revocation with its day while nobody answers, and drops it when somebody says otherwise', () => {
    const day = '2026-11-22T08:14:00Z';
    const revoked = aReport({ status: { outcome: 'failed', reason: 'revoked', source: { kind: 'network', at: day } } });
    const stands = standingReport(revoked, aReport(unanswered, at));
    expect(stands.verdict).toBe('revoked');
    expect(stands.checks.find(({ step }) => step === 'status')?.source).toEqual({ kind: 'kept', at: day });
    expect(standingReport(revoked, aReport({}, at)).verdict).toBe('verified');
  });

  it('is no shelter for one that was never verified, nor against its own end', () => {
    const open = aReport(unanswered);
    expect(standingReport(open, aReport(unanswered, at)).checkedAt).toBe(later);
    const ended = standingReport(
      aReport({}, { validUntil: '2026-12-01T00:00:00Z' }),
      aReport(
        { ...unanswered, 'validity-period': { outcome: 'failed', reason: 'expired' } },
        { ...at, validUntil: '2026-12-01T00:00:00Z' },
      ),
    );
    expect(verdictAt(ended, new Date(later))).toBe('expired');
  });

  it('takes what needs no answer from the new check', () => {
    const before = aReport({ recipient: { outcome: 'unknown', reason: 'recipient-no-identities' } });
    const stands = standingReport(before, aReport(unanswered, at));
    expect(stands.attempt).toBeDefined();
    expect(stands.checks.find(({ step }) => step === 'recipient')?.reason).toBe('recipient-yours');
  });

  it('forgets an attempt as soon as somebody answers', () => {
    const tried = standingReport(aReport(), aReport(unanswered, at));
    expect(standingReport(tried, aReport({}, at)).attempt).toBeUndefined();
  });
});
