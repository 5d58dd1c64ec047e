import { describe, expect, it } from 'vitest';
import { rowOf, verdictOfRow, waitsForNetwork } from '../../shared/row';
import { verdictAt } from '../../shared/verdict';
import { aRecord, aReport, aSummary } from '../renderer/features/a-record';

describe('rowOf', () => {
  it('holds what a list shows', () => {
    expect(rowOf(aRecord())).toMatchObject({
      name: 'Structural Design: Steel Bridges',
      issuer: 'Akademie Elbtal',
      date: '2026-03-12T00:00:00Z',
      class: 'skill-progression',
      level: 'advanced',
      revision: 1,
    });
  });

  it('shows the first award, and the id of an issuer without a name', () => {
    const { issuer } = aSummary();
    const summary = aSummary({ awardedOn: '2024-01-01T00:00:00Z', issuer: { ...issuer, name: null } });
    expect(rowOf(aRecord({ summary }))).toMatchObject({
      date: '2024-01-01T00:00:00Z',
      issuer: 'did:web:akademie.example',
    });
  });

  it('can be found by name, issuer, skill and criteria', () => {
    const { searchText } = rowOf(aRecord());
    for (const word of ['bridges', 'elbtal', 'eurocode', 'assessors']) expect(searchText).toContain(word);
  });
});

describe('verdictOfRow', () => {
  const instants = ['2020-01-01', '2026-01-01', '2026-06-01', '2026-12-31T00:00:00.001Z', '2030-01-01'];
  it.each([
    ['good', aReport({}, { validUntil: '2026-12-31T00:00:00Z' })],
    ['without an end', aReport()],
    [
      'that ends before it begins',
      aReport({}, { validFrom: '2026-06-02T00:00:00Z', validUntil: '2026-03-01T00:00:00Z' }),
    ],
    ['without dates', aReport({}, { validFrom: null })],
    ['with dates nobody can read', aReport({}, { validFrom: 'soon', validUntil: 'later' })],
    [
      'tampered',
      aReport({ proof: { outcome: 'failed', reason: 'signature-bad' } }, { validUntil: '2026-12-31T00:00:00Z' }),
    ],
    ['not checked', aReport({ status: { outcome: 'unknown', reason: 'network-not-allowed' } })],
  ])('says what the whole report says at any time: %s', (_name, report) => {
    const row = rowOf(aRecord({ report }));
    for (const text of instants) {
      const at = new Date(text);
      expect(verdictOfRow(row, at), text).toBe(verdictAt(report, at));
    }
  });
});

describe('waitsForNetwork', () => {
  it('is so only where the network was not allowed', () => {
    expect(waitsForNetwork(aReport())).toBe(false);
    expect(waitsForNetwork(aReport({ status: { outcome: 'unknown', reason: 'network-not-allowed' } }))).toBe(true);
    expect(waitsForNetwork(aReport({ status: { outcome: 'unknown', reason: 'status-unreachable' } }))).toBe(false);
  });
});
