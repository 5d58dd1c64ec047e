import { describe, expect, it } from 'vitest';
import { reportLines } from '../../../../renderer/features/badge/report-lines';
import { waitsForNetwork } from '../../../../shared/row';
import { aReport } from '../a-record';

const now = new Date('2026-11-22T09:00:00Z');

describe('report lines', () => {
  it('puts what failed first, then what is unknown, then the rest in the order of the steps', () => {
    const report = aReport({
      status: { outcome: 'unknown', reason: 'network-not-allowed' },
      'validity-period': { outcome: 'failed', reason: 'expired' },
    });
    const { told, notApplicable } = reportLines({ ...report, validUntil: '2026-10-01T00:00:00Z' }, 'ask', now);
    expect(told.map((line) => line.check.step)).toEqual([
      'validity-period',
      'status',
      'parse',
      'schema',
      'proof',
      'issuer-key',
      'recipient',
      'issuer-trust',
    ]);
    expect(notApplicable.map((line) => line.check.step)).toEqual(['achievement-result', 'endorsements', 'image']);
  });

  it('puts an open step that would only have informed last, and never first in the report of a verified badge', () => {
    const open = { outcome: 'unknown', reason: 'not-checked' } as const;
    const informing = { recipient: open, 'issuer-trust': open, endorsements: open, image: open, schema: open };
    const good = aReport(informing);
    expect(good.verdict).toBe('verified');
    const order = (report: typeof good) => reportLines(report, 'ask', now).told.map((line) => line.check.step);
    expect(order(good)).toEqual([
      ...['parse', 'proof', 'issuer-key', 'status', 'validity-period'],
      ...['schema', 'recipient', 'issuer-trust', 'endorsements', 'image'],
    ]);
    const waiting = aReport({ ...informing, 'issuer-key': open });
    expect(waiting.verdict).toBe('unverified');
    expect(order(waiting)[0]).toBe('issuer-key');
    const failing = aReport({
      endorsements: { outcome: 'failed', reason: 'endorsements-bad' },
      status: { outcome: 'failed', reason: 'revoked' },
    });
    expect(order(failing).slice(0, 2)).toEqual(['status', 'endorsements']);
  });

  it('leads from the step to the endorsements, where they are told one by one', () => {
    const step = { endorsements: { outcome: 'failed', reason: 'endorsements-bad' } } as const;
    const advice = (report: ReturnType<typeof aReport>) =>
      reportLines(report, 'ask', now).told.find((line) => line.check.step === 'endorsements')?.advice;
    expect(advice(aReport(step, { endorsements: [] }))).toBe('see-endorsements');
    expect(advice(aReport(step))).toBe('none');
  });

  it('does not hide an expiry that came after the check', () => {
    const report = aReport({ 'validity-period': { reason: 'in-period' } }, { validUntil: '2026-11-22T08:30:00Z' });
    expect(report.verdict).toBe('verified');
    const lines = reportLines(report, 'ask', now);
    expect(lines.verdict).toBe('expired');
    expect(lines.told[0]?.check).toMatchObject({ step: 'validity-period', outcome: 'failed', reason: 'expired' });
  });

  it.each([
    ['network-not-allowed', 'ask', 'check-online'],
    ['network-not-allowed', 'automatic', 'check-online'],
    ['network-not-allowed', 'never', 'network-forbidden'],
    ['status-unreachable', 'automatic', 'retry'],
    ['status-unreachable', 'never', 'network-forbidden'],
    ['unsupported-status', 'ask', 'none'],
  ] as const)('advises on %s when the setting is %s: %s', (reason, privacy, advice) => {
    const lines = reportLines(aReport({ status: { outcome: 'unknown', reason } }), privacy, now);
    expect(lines.told[0]).toMatchObject({ check: { step: 'status' }, advice });
  });

  it('says where the answers came from on the whole', () => {
    const network = { source: { kind: 'network', at: now.toISOString() } } as const;
    const kept = { source: { kind: 'kept', at: now.toISOString() } } as const;
    expect(reportLines(aReport(), 'ask', now).source).toBe('offline');
    expect(reportLines(aReport({ status: network }), 'ask', now).source).toBe('network');
    expect(reportLines(aReport({ status: network, 'issuer-key': kept }), 'ask', now).source).toBe('kept');
  });

  it('offers a further check only where the network was not asked', () => {
    expect(waitsForNetwork(aReport())).toBe(false);
    expect(waitsForNetwork(aReport({ status: { outcome: 'unknown', reason: 'network-not-allowed' } }))).toBe(true);
    expect(waitsForNetwork(aReport({ proof: { outcome: 'unknown', reason: 'unsupported-proof' } }))).toBe(false);
  });
});
