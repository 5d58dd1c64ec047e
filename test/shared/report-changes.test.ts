import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../shared/report-changes';
import { aReport } from '../renderer/features/a-record';

const later = { checkedAt: '2026-12-22T08:14:00Z' };
const kinds = (...args: Parameters<typeof changesBetween>) =>
  changesBetween(...args).map((change) =>
    change.kind === 'step'
      ? `${change.step} ${change.to.reason}`
      : change.kind === 'verdict'
        ? `${change.from} > ${change.to}`
        : 'end',
  );

describe('what changed between two reports', () => {
  it('is nothing where only the time and the place of the answers differ', () => {
    const kept = { source: { kind: 'kept', at: '2026-11-22T08:14:00Z' } } as const;
    expect(kinds(aReport(), aReport({ status: kept, proof: kept }, later))).toEqual([]);
  });

  it('is the verdict first, then each step that ended otherwise', () => {
    const revoked = aReport({ status: { outcome: 'failed', reason: 'revoked' } }, later);
    expect(kinds(aReport(), revoked)).toEqual(['verified > revoked', 'status revoked']);
    expect(kinds(revoked, aReport({}, later))).toEqual(['revoked > verified', 'status not-revoked']);
  });

  it('is an end that came, with the issuer having changed nothing', () => {
    const until = { validUntil: '2026-12-01T00:00:00Z' };
    const expired = aReport({ 'validity-period': { outcome: 'failed', reason: 'expired' } }, { ...until, ...later });
    expect(kinds(aReport({}, until), expired)).toEqual(['verified > expired', 'validity-period expired']);
  });

  it('is another end', () => {
    expect(
      kinds(aReport({}, { validUntil: '2027-01-01' }), aReport({}, { ...later, validUntil: '2028-01-01' })),
    ).toEqual(['end']);
  });

  it('is another failure of the same step', () => {
    const suspended = aReport({ status: { outcome: 'failed', reason: 'suspended' } });
    const revoked = aReport({ status: { outcome: 'failed', reason: 'revoked' } }, later);
    expect(kinds(suspended, revoked)).toEqual(['suspended > revoked', 'status revoked']);
  });

  it('is not a question that stayed open for another reason, nor an informing one that was not answered', () => {
    const barred = aReport({ status: { outcome: 'unknown', reason: 'network-not-allowed' } });
    const dead = aReport({ status: { outcome: 'unknown', reason: 'status-unreachable' } }, later);
    expect(kinds(barred, dead)).toEqual([]);
    expect(
      kinds(aReport(), aReport({ recipient: { outcome: 'unknown', reason: 'recipient-no-identities' } }, later)),
    ).toEqual([]);
  });

  it('is an answer where there was none', () => {
    const open = aReport({ status: { outcome: 'unknown', reason: 'status-unreachable' } });
    expect(kinds(open, aReport({}, later))).toEqual(['unverified > verified', 'status not-revoked']);
  });
});
