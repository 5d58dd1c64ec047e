import { Piscina } from 'piscina';
import { expect } from 'vitest';
import type { DocumentSource } from '../../main/net/types';
import { createVerifier } from '../../main/verify/pool';
import type { VerifyJob } from '../../main/verify/types';
import { bytesOfAnswer, type Documents } from '../issuer/documents';
import { badgesForFloor } from './floor-badges';
import type { PeerAnswer } from './peer-worker';
import type { BenchCredential, BenchFormat } from './verify-formats';

/** The bundled workers. */
export interface Workers {
  readonly ours: string;
  readonly timed: string;
  readonly peer: string;
  readonly floor: string;
}

const at = '2026-11-22T12:00:00.000Z';

/** Credentials whose times are told one by one. */
const timedCount = 500;

/** What runs against what for one format. Each run fails where a verdict is not the one it must be. */
export async function contendersFor(format: BenchFormat, workers: Workers) {
  const { documents, peerCount, floorCount } = format;
  const jobs = format.credentials.map(jobOf);
  const good = format.credentials.map((each) => each.good);
  const forPeer = format.credentials.slice(0, peerCount);
  const pools = {
    peer1: new Piscina({ filename: workers.peer, minThreads: 1, maxThreads: 1 }),
    peer2: new Piscina({ filename: workers.peer, minThreads: 2, maxThreads: 2 }),
    timed: new Piscina({ filename: workers.timed, minThreads: 1, maxThreads: 1 }),
    floor: new Piscina({ filename: workers.floor, minThreads: 1, maxThreads: 1 }),
  };
  const verifiers = {
    ours1: createVerifier({ workerFile: workers.ours, threads: 1 }),
    ours2: createVerifier({ workerFile: workers.ours, threads: 2 }),
  };
  await pools.floor.run(badgesForFloor(format.credentials.slice(0, floorCount)), { name: 'prepare' });
  const peerTaken: number[] = [];
  const source = sourceOf(documents);

  const ours = (name: keyof typeof verifiers) => async () => {
    const outcomes = await verifiers[name].verify(jobs, source);
    // Altered is `invalid` and not merely open: what the peer refuses for another reason would not be the same verdict.
    const verdicts = outcomes.map(({ report }) => report.verdict);
    expect(verdicts).toEqual(good.map((each) => (each ? 'verified' : 'invalid')));
  };
  const peer = (name: 'peer1' | 'peer2') => async () => {
    const batches = batchesOf(forPeer);
    const answers = await Promise.all(
      batches.map(
        (credentials) =>
          pools[name].run({ credentials, documents: [...documents] }, { name: 'peerBatch' }) as Promise<PeerAnswer>,
      ),
    );
    expect(answers.flatMap(({ verified }) => verified)).toEqual(good.slice(0, peerCount));
    if (name === 'peer1') peerTaken.splice(0, Infinity, ...answers.flatMap(({ taken }) => taken));
  };
  const floor = async () => {
    expect(await pools.floor.run(null, { name: 'floor' })).toEqual(good.slice(0, floorCount));
  };
  const runs = {
    ours1: ours('ours1'),
    ours2: ours('ours2'),
    peer1: peer('peer1'),
    peer2: peer('peer2'),
    floor1: floor,
  };
  const task = { jobs: jobs.slice(0, timedCount), documents: bytesOf(documents) };
  // The second time, when everything is warm, as the peer's is.
  await pools.timed.run(task, { name: 'timed' });
  const oursTaken = (await pools.timed.run(task, { name: 'timed' })) as readonly number[];
  return {
    runs,
    p95: () => ({ ours: percentile(oursTaken, 0.95), peer: percentile(peerTaken, 0.95) }),
    close: async () => {
      const all = [
        ...Object.values(verifiers).map((each) => each.close()),
        ...Object.values(pools).map((each) => each.destroy()),
      ];
      await Promise.all(all);
    },
  };
}

export function jobOf({ payload, format }: Pick<BenchCredential, 'payload' | 'format'>, index: number): VerifyJob {
  return { recordId: String(index), payload, format, baked: false, at, identities: ['mia@example.org'] };
}

/** Answers every address of the web at once, with bytes that were made before the clock starts. */
export function sourceOf(documents: Documents): DocumentSource {
  const web = new Map(bytesOf(documents));
  return {
    get({ url, purpose }) {
      const bytes = web.get(url);
      // Pictures are linked and nothing hangs on them: asked for, and answered in a word.
      if (!bytes && purpose === 'picture')
        return Promise.resolve({ kind: 'gone', url, fetchedAt: at, from: 'network' });
      if (!bytes) throw new Error(`not a document of the bench: ${url}`);
      const mediaType = 'application/json';
      return Promise.resolve({
        kind: 'document',
        url,
        finalUrl: url,
        mediaType,
        bytes,
        fetchedAt: at,
        from: 'network',
      });
    },
  };
}

function bytesOf(documents: Documents): readonly (readonly [string, Uint8Array])[] {
  return [...documents].flatMap(([url, answer]) =>
    answer.kind === 'gone' ? [] : [[url, bytesOfAnswer(answer)] as const],
  );
}

function batchesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const size = Math.max(10, Math.ceil(all.length / 16));
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
