import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../scripts/stages/counts.mjs';
import { none, outcomeOf, reportOf, runStage, totalOf } from '../../scripts/stages/stage.mjs';
import { missingVectors } from '../../scripts/stages/vectors.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lapel-stages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = (report: unknown): string => {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
};

const vitest = { numTotalTests: 5, numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0 };

describe('the counts of a test run', () => {
  it('come from the reports', () => {
    expect(vitestCounts(written({ ...vitest, testResults: [] }))).toEqual({ passed: 3, failed: 1, skipped: 1 });
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts(written({ stats }))).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('hold a file that could not be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestCounts(written({ ...vitest, numFailedTests: 0, testResults }))?.failed).toBe(1);
  });

  it('are unknown without a readable report', () => {
    expect(vitestCounts(join(folder, 'nothing.json'))).toBeNull();
    expect(vitestCounts(written('{ half'))).toBeNull();
    expect(playwrightCounts(written({}))).toBeNull();
  });
});

describe('a stage', () => {
  const clean = { passed: 3, failed: 0, skipped: 0 };

  it('passes only with the exit code 0 and known counts', () => {
    expect(outcomeOf('a', 1, 0, clean)).toMatchObject({ kind: 'passed', counts: clean });
    expect(outcomeOf('a', 1, 1, clean)).toMatchObject({ kind: 'failed', counts: { failed: 1 } });
    expect(outcomeOf('a', 1, 0, null)).toMatchObject({ kind: 'failed', counts: { failed: 1 } });
    expect(outcomeOf('a', 1, 0, { ...clean, failed: 2 })).toMatchObject({ kind: 'failed', counts: { failed: 2 } });
  });

  it('that throws has failed', async () => {
    const outcome = await runStage('a', () => Promise.reject(new Error('could not start')));
    expect(outcome).toMatchObject({ kind: 'failed', counts: { failed: 1 }, note: 'could not start' });
  });

  it('is a row, and the totals stand alone on the last line', () => {
    const outcomes = [
      outcomeOf('unit', 2, 0, clean),
      outcomeOf('end to end', 3, 1, { passed: 1, failed: 1, skipped: 1 }),
      outcomeOf('types', 3, 2, { ...none }),
    ];
    const lines = reportOf(outcomes).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe('4 passed, 2 failed, 1 skipped');
    expect(totalOf(outcomes).failed).toBe(2);
  });
});

describe('the vectors of the conformance run', () => {
  it('are missed loudly', () => {
    mkdirSync(join(folder, 'repository'));
    expect(missingVectors(join(folder, 'repository'))).toMatch(/NOT RUN/);
    mkdirSync(join(folder, 'shared/vectors'), { recursive: true });
    writeFileSync(join(folder, 'shared/vectors/MANIFEST.tsv'), '');
    expect(missingVectors(join(folder, 'repository'))).toBeNull();
  });
});
