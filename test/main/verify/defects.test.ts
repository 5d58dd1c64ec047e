import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../main/verify/verify';
import { steps } from '../../../shared/report';
import { defective, defectNames, defectsAt } from '../../issuer/defects';
import { checkOf, jobFor } from './make-job';
import { sourceOf } from './make-source';

describe('a badge with one thing wrong', () => {
  test.each(defectNames)('%s', async (name) => {
    const { text, documents, verdicts } = await defective(name);
    const { report } = await verifyCredential(jobFor(text, { at: defectsAt }), sourceOf(documents, defectsAt));
    const told = report.checks
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ step, reason }) => `${step} ${reason}`);
    expect(verdicts, told.join(', ')).toContain(report.verdict);
    expect(report.checks.map(({ step }) => step)).toEqual([...steps]);
  });

  test('a forgery is not told to anybody', async () => {
    const { text, documents } = await defective('tampered');
    const source = sourceOf(documents, defectsAt);
    const { report } = await verifyCredential(jobFor(text), source);
    expect(checkOf(report, 'status').reason).toBe('not-checked');
    expect(source.asked.filter((url) => !url.endsWith('did.json'))).toEqual([]);
  });
});
