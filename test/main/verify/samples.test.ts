import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { verifyCredential } from '../../../main/verify/verify';
import { samplesSource } from '../../../main/wallet/samples';
import { sampleVerdicts } from '../../../main/wallet/sample-verdicts';

const folder = fileURLToPath(new URL('../../../assets/samples/', import.meta.url));
// What the samples' issuers answer is as old as the run: a copy counts for a day, whenever that is.
const now = new Date();
const entries = [...(await sampleVerdicts(folder, now))];

describe('the sample badges', () => {
  test.each(entries)('%s is %s', async (file, verdict) => {
    const found = readBytes(new Uint8Array(readFileSync(folder + file)));
    if (!found.ok) throw new Error(found.error.kind);
    const [candidate] = found.value.candidates;
    if (!candidate) throw new Error('nothing inside');
    const { id: recordId, payload, format } = candidate;
    const job = { recordId, payload, format, baked: found.value.picture !== null, at: now.toISOString() };
    const source = samplesSource(folder);
    const { report, summary } = await verifyCredential({ ...job, identities: ['mia@example.org'] }, source);
    const told = report.checks.filter(({ outcome }) => outcome === 'unknown' || outcome === 'failed');
    expect(report.verdict, JSON.stringify(told)).toBe(verdict);
    expect(summary.name).toBeTruthy();
    expect(summary.issuer.name).toBeTruthy();
  });
});
