import { writeFile } from 'node:fs/promises';
import { join, dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerifyOutcome } from '../../../main/verify/types';
import { createVerifier } from '../../../main/verify/pool';
import { verifyCredential } from '../../../main/verify/verify';
import { together } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { signedBadge2 } from '../../issuer/open-badge-2';
import { jwtOpenBadge3, signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { buildWorker } from '../intake/build-worker';
import { checkOf, jobFor } from './make-job';
import { sourceOf } from './make-source';

const at = '2026-11-22T12:00:00Z';
const by = issuer('Worker Office', { did: 'web', host: 'worker.example' });
let built: Awaited<ReturnType<typeof buildWorker>>;
let text = '';

beforeAll(async () => {
  built = await buildWorker('main/verify/worker.ts');
  text = JSON.stringify(await signedOpenBadge3(by, plainAward));
}, 60_000);
afterAll(() => built.remove());

const jobs = (count: number) => Array.from({ length: count }, (_, index) => jobFor(text, { recordId: String(index) }));

describe('the verifier in workers', () => {
  test('gives the outcomes in the order of the jobs, and asks the main process for documents', async () => {
    const verifier = createVerifier({ workerFile: built.file });
    const source = sourceOf(by.documents, at);
    const told: string[] = [];
    const outcomes = await verifier.verify(jobs(60), source, { onOutcome: ({ recordId }) => told.push(recordId) });
    await verifier.close();
    expect(outcomes.map(({ recordId }) => Number(recordId))).toEqual(jobs(60).map((_, index) => index));
    expect(new Set(outcomes.map(({ report }) => report.verdict))).toEqual(new Set(['verified']));
    expect(told).toHaveLength(60);
    expect(source.asked).toContain('https://worker.example/.well-known/did.json');
    expect(outcomes[0]?.snapshots[0]?.bytes).toBeInstanceOf(Uint8Array);
  });

  test('comes to what one check by itself comes to, to the last word', async () => {
    const school = issuer('Token School', { did: 'web', host: 'tokens.example' });
    const older = signedBadge2(school, plainAward, { algorithm: 'RS256' });
    const tokens = (['EdDSA', 'RS256', 'ES256'] as const).map((algorithm) =>
      jwtOpenBadge3(school, plainAward, { algorithm }),
    );
    const good = [...tokens, older.token, text];
    const all = [...good, ...good.map(spoilt), 'e30.e30.e30', '{}'];
    const mixed = [...all, ...all, ...all].map((each, index) => jobFor(each, { recordId: String(index) }));
    const documents = together(school.documents, older.documents, by.documents);
    const verifier = createVerifier({ workerFile: built.file });
    const outcomes = await verifier.verify(mixed, sourceOf(documents, at));
    await verifier.close();
    const alone = [];
    for (const job of mixed) alone.push(await verifyCredential(job, sourceOf(documents, at)));
    expect(outcomes).toEqual(alone);
    const verdicts = outcomes.slice(0, all.length).map(({ report }) => report.verdict);
    expect(verdicts.slice(0, 5)).toEqual(Array(5).fill('verified'));
    expect(verdicts.slice(5)).not.toContain('verified');
  });

  test('a document out of a large buffer takes only itself along', async () => {
    const verifier = createVerifier({ workerFile: built.file });
    const source = sourceOf(by.documents, at);
    const viewing = {
      get: async (request: Parameters<typeof source.get>[0]) => {
        const answer = await source.get(request);
        if (answer.kind !== 'document') return answer;
        const large = new Uint8Array(1024 * 1024);
        large.set(answer.bytes, 5);
        return { ...answer, bytes: large.subarray(5, 5 + answer.bytes.length) };
      },
    };
    const [outcome] = await verifier.verify(jobs(1), viewing);
    await verifier.close();
    expect(outcome?.report.verdict).toBe('verified');
    expect(outcome?.snapshots).not.toHaveLength(0);
    for (const { bytes } of outcome?.snapshots ?? []) expect(bytes.buffer.byteLength).toBe(bytes.length);
  });

  test('waiting for the network is not counted as work', async () => {
    const verifier = createVerifier({ workerFile: built.file, jobMilliseconds: 1500 });
    const source = sourceOf(by.documents, at);
    await verifier.verify(jobs(1), source);
    const slow = {
      get: async (request: Parameters<typeof source.get>[0]) => {
        await new Promise((resolve) => setTimeout(resolve, 3000));
        return source.get(request);
      },
    };
    const [outcome] = await verifier.verify(jobs(1), slow);
    await verifier.close();
    expect(outcome?.report.verdict).toBe('verified');
  });

  test('stops when it is told to', async () => {
    const verifier = createVerifier({ workerFile: built.file, threads: 1 });
    const stop = new AbortController();
    const hanging = { get: () => new Promise<never>(() => undefined) };
    const run = verifier.verify(jobs(3), hanging, { signal: stop.signal });
    setTimeout(() => {
      stop.abort();
    }, 300);
    expect(await run).toEqual([]);
    await verifier.close();
  });

  test('one job that never ends, and one that brings its worker down, take no other with them', async () => {
    const file = join(dirname(built.file), 'stubborn.mjs');
    await writeFile(file, stubborn);
    const verifier = createVerifier({ workerFile: file, jobMilliseconds: 500, threads: 1 });
    const outcomes = await verifier.verify(jobs(5), sourceOf(by.documents, at));
    await verifier.close();
    const proofs = outcomes.map(({ report }: Partial<VerifyOutcome>) =>
      report ? checkOf(report, 'proof').reason : 'done',
    );
    expect(proofs).toEqual(['done', 'timed-out', 'done', 'internal-error', 'done']);
  });
});

/** One character of what was signed is another. */
function spoilt(credential: string): string {
  if (credential.startsWith('{')) return credential.replace('"name":"', '"name":"x');
  const [header = '', payload = '', signature = ''] = credential.split('.');
  const changed = Buffer.from(payload, 'base64url').toString().replace('"name":"', '"name":"x');
  const claims = changed.includes('"name":"x') ? changed : changed.replace('"urn:uuid:', '"urn:uuid:0');
  return [header, Buffer.from(claims).toString('base64url'), signature].join('.');
}

/** A worker whose job 1 spins and whose job 3 dies, before anything was told of the others; those answer all together. */
const stubborn = `
export async function verifyBatch({ jobs, port, inHand }) {
  port.postMessage({ kind: 'started' });
  const finished = [];
  for (const [index, job] of jobs.entries()) {
    Atomics.store(new Int32Array(inHand), 0, index);
    if (job.recordId === '1') for (;;);
    if (job.recordId === '3') process.exit(1);
    finished.push({ index, outcome: { recordId: job.recordId } });
  }
  const entries = JSON.stringify(finished.map((_, whole) => ({ whole })));
  port.postMessage({ kind: 'outcomes', packed: { entries, parts: '[]', snapshots: [], pictures: [], whole: finished } });
  port.postMessage({ kind: 'end' });
  return jobs.length;
}
`;
