import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBeside } from '../../scripts/stages/beside.mjs';
import { playwrightCounts, vitestCounts } from '../../scripts/stages/counts.mjs';
import { passes, passesFor } from '../../scripts/stages/e2e-passes.mjs';
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

  it('of several passes are added up, and unknown when one of them is', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    const file = written({ stats });
    expect(playwrightCounts(file, file)).toEqual({ passed: 8, failed: 4, skipped: 4 });
    expect(playwrightCounts(file, join(folder, 'nothing.json'))).toBeNull();
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

describe('stages beside each other', () => {
  const passing = { code: 0, counts: none };

  it('run two at a time, and their outcomes come in their order', async () => {
    let running = 0;
    let most = 0;
    const stage = (name: string, milliseconds: number) => ({
      name,
      work: async () => {
        most = Math.max(most, ++running);
        await new Promise((settle) => setTimeout(settle, milliseconds));
        running -= 1;
        return passing;
      },
    });
    const outcomes = await runBeside([stage('slow', 60), stage('a', 5), stage('b', 5), stage('c', 5)], () => undefined);
    expect(outcomes.map(({ name }) => name)).toEqual(['slow', 'a', 'b', 'c']);
    expect(most).toBe(2);
  });

  it('show what each said in one piece, also where one could not start', async () => {
    let shown = '';
    const talk = (name: string) => ({
      name,
      work: async (sink: (said: Buffer) => void) => {
        for (const word of ['one', 'two']) {
          sink(Buffer.from(`${name} ${word}\n`));
          await new Promise((settle) => setTimeout(settle, 5));
        }
        return passing;
      },
    });
    const broken = { name: 'c', work: () => Promise.reject(new Error('could not start')) };
    const outcomes = await runBeside([talk('a'), talk('b'), broken], (text) => (shown += text.toString()));
    expect(shown).toContain('a one\na two\n');
    expect(shown).toContain('b one\nb two\n');
    expect(shown).toMatch(/== c: failed after .* s\ncould not start/);
    expect(totalOf(outcomes).failed).toBe(1);
  });
});

describe('the passes of the end-to-end tests', () => {
  it('use no more workers than there are displays, and report one by one', () => {
    const asked = passesFor(['-g', 'a name'], 1, '/reports');
    expect(asked.map(({ words }) => words.slice(0, 2))).toEqual(passes.map(() => ['-g', 'a name']));
    expect(asked.every(({ words }) => words.includes('--workers=1'))).toBe(true);
    const files = asked.map(({ env }) => env['PLAYWRIGHT_JSON_OUTPUT_NAME']);
    expect(files).toEqual(passes.map(({ project }) => `/reports/${project}.json`));
  });

  it('are one where a configuration is named', () => {
    expect(passesFor(['--config', 'other.ts'], 2, undefined)).toEqual([{ words: ['--config', 'other.ts'], env: {} }]);
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
