import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Vault } from '../../../main/vault/types';
import { createJobs } from '../../../main/wallet/jobs';
import { createRunKit, type RunKitParts } from '../../../main/wallet/run-kit';
import type { ImportProgress } from '../../../shared/wallet';

it('a disk that goes away under a job ends the job, and not all else with it', async () => {
  let isGone = false;
  const vault = {
    revision() {
      if (isGone) throw new Error('disk I/O error');
      return 1;
    },
  } as unknown as Vault;
  const jobs = createJobs();
  const { run } = createRunKit({
    effects: { samplesFolder: resolve('assets/samples') },
    jobs,
    vault: () => vault,
    readOnly: () => false,
    changed: () => undefined,
  } as unknown as RunKitParts);
  const ended = new Promise<ImportProgress>((settle) =>
    jobs.onProgress((told) => told.state !== 'running' && settle(told)),
  );
  run(async () => {
    isGone = true;
    // Longer than the job waits between two looks at what has changed.
    await new Promise((settle) => setTimeout(settle, 600));
  });
  expect(await ended).toMatchObject({ state: 'finished', lines: [{ outcome: { kind: 'refused' } }] });
});
