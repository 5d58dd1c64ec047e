import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleVerdicts } from '../../../main/wallet/sample-verdicts';

const folder = mkdtempSync(join(tmpdir(), 'lapel-samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('expects a sample to end on its day, unless worse is said of it', async () => {
  const until = '2027-01-15T23:59:59Z';
  const index = [
    { file: 'for-ever', verdict: 'verified' },
    { file: 'ends', verdict: 'verified', until },
    { file: 'unchecked', verdict: 'unverified', until },
    { file: 'suspended', verdict: 'suspended', until },
    { file: 'revoked', verdict: 'revoked', until },
  ];
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  const before = await sampleVerdicts(folder, new Date('2027-01-15T12:00:00Z'));
  expect([...before.values()]).toEqual(['verified', 'verified', 'unverified', 'suspended', 'revoked']);
  const after = await sampleVerdicts(folder, new Date('2027-01-16T00:00:00Z'));
  expect([...after.values()]).toEqual(['verified', 'expired', 'expired', 'suspended', 'revoked']);
});
