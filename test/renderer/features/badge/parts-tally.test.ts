import { describe, expect, it } from 'vitest';
import { partsTally } from '../../../../renderer/features/badge/parts-tally';
import { rowOf } from '../../../../shared/row';
import { aRecord, aReport } from '../a-record';

const now = new Date('2026-11-22T09:00:00Z');
const good = rowOf(aRecord());
const bad = rowOf(aRecord({ report: aReport({ proof: { outcome: 'failed', reason: 'signature-bad' } }) }));
const ended = rowOf(aRecord({ report: aReport({}, { validUntil: '2026-11-01T00:00:00Z' }) }));

describe('the tally of parts', () => {
  it('counts what is verified now, not what was when it was checked', () => {
    expect(partsTally({ parts: 3 }, [good, bad, ended], now)).toEqual({ total: 3, verified: 1, missing: 0 });
  });

  it('does not count for verified what is not in the wallet', () => {
    expect(partsTally({ parts: 5 }, [good, good], now)).toEqual({ total: 5, verified: 2, missing: 3 });
  });

  it('goes by the records where the whole names no number', () => {
    expect(partsTally({ parts: 0 }, [good], now)).toEqual({ total: 1, verified: 1, missing: 0 });
  });
});
