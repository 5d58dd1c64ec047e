import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import type { VerifyJob, VerifyOutcome } from '../../../main/verify/types';
import { verifyCredential } from '../../../main/verify/verify';
import { memberMutations } from '../../mutation/member-mutations';
import { randomOf } from '../../mutation/random';
import type { Specimen } from '../../mutation/specimen';
import { specimens } from '../../mutation/specimens';
import { tokenMutations } from '../../mutation/token-mutations';
import { sourceOf } from './make-source';

const at = '2026-11-22T12:00:00Z';

type Verify = typeof verifyCredential;

interface Case {
  readonly job: VerifyJob;
  readonly documents: Specimen['documents'];
  /** What a verifier that has seen nothing else says of it. */
  readonly cold: string;
}

let cases: readonly Case[] = [];

/** Specimens as they are and with one member changed, in turn; each first checked by modules that were loaded for it alone. */
beforeAll(async () => {
  const random = randomOf(20_260_312);
  const made: Case[] = [];
  for (const [index, { text, wrap, documents }] of (await specimens()).entries()) {
    const mutations = text.startsWith('{') ? memberMutations(text) : tokenMutations(text);
    const mutation = mutations[Math.floor(random() * mutations.length)];
    for (const file of [index % 2 === 0 || !mutation ? text : mutation.make()].map(wrap)) {
      for (const job of jobsOf(file)) {
        vi.resetModules();
        const { verifyCredential: cold } = await import('../../../main/verify/verify');
        made.push({ job, documents, cold: await told(cold, job, documents) });
      }
    }
  }
  cases = made;
}, 180_000);

function jobsOf(file: Uint8Array): readonly VerifyJob[] {
  const found = readBytes(file);
  if (!found.ok) return [];
  const baked = found.value.picture !== null;
  return found.value.candidates.map(({ id, payload, format }) => ({
    recordId: id,
    payload,
    format,
    baked,
    at,
    identities: ['mia@example.org'],
  }));
}

async function told(verify: Verify, job: VerifyJob, documents: Specimen['documents']): Promise<string> {
  const { snapshots, ...outcome }: VerifyOutcome = await verify(job, sourceOf(documents, at));
  return JSON.stringify([outcome, snapshots.map(({ url, sha256 }) => [url, sha256])]);
}

test('what was checked before changes no report, in whatever order the badges come', async () => {
  expect(cases.length).toBeGreaterThan(12);
  expect(new Set(cases.map(({ cold }) => cold)).size).toBeGreaterThan(10);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...cases], { minLength: cases.length }), async (some) => {
      for (const { job, documents, cold } of some) expect(await told(verifyCredential, job, documents)).toBe(cold);
    }),
    { numRuns: 6 },
  );
}, 60_000);
