import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderSource } from '../../main/net/sources';
import { defective, defectNames, defectsAt } from './defects';
import { checkedByLapel, withDocuments } from './engine';
import type { SampleEntry } from './samples/sample';
import { earner, samplesAt } from './samples/sample-set';

const assets = new URL('../../assets/samples/', import.meta.url);

describe('each sample badge gets the verdict it was made for', () => {
  const entries = JSON.parse(readFileSync(new URL('index.json', assets), 'utf8')) as readonly SampleEntry[];
  const source = folderSource(new URL('documents', assets).pathname);

  test.each(entries)('$verdict: $file', async ({ file, verdict, format }) => {
    const [outcome, ...more] = await checkedByLapel(readFileSync(new URL(file, assets)), source, samplesAt, [
      earner.email,
    ]);
    expect(more).toEqual([]);
    expect({
      verdict: outcome?.report.verdict,
      format: outcome?.summary.format,
      checks: outcome?.report.checks.filter((check) => check.outcome === 'failed' || check.outcome === 'unknown'),
    }).toMatchObject({ verdict, format });
    const recipient = outcome?.report.checks.find((check) => check.step === 'recipient');
    expect(recipient?.reason).toBe('recipient-yours');
  });
});

describe('each defect is noticed', () => {
  test.each(defectNames)('%s', async (name) => {
    const made = await defective(name);
    const outcomes = await withDocuments(made.documents, (source) =>
      checkedByLapel(Buffer.from(made.text), source, defectsAt, [earner.email]),
    );
    const [outer, ...inside] = outcomes.map((outcome) => outcome.report.verdict);
    expect(made.verdicts).toContain(outer);
    expect(inside).toEqual(made.inside ?? []);
  });
});
