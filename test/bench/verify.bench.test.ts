import { Piscina } from 'piscina';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSource } from '../../main/net/types';
import { createVerifier } from '../../main/verify/pool';
import type { VerifyJob } from '../../main/verify/types';
import { bytesOfAnswer, type Documents } from '../issuer/documents';
import { thousand } from '../issuer/thousand';
import { badgesForFloor } from './floor-badges';
import { bestOf, bundledWorker, perSecond, sayTable, sayWhere } from './measure';

/** What the design promises for bulk verification of 5 KB badges (eddsa-rdfc-2022). */
const promised = { againstPeer: 8, ofFloor: 0.4 };

const count = { ours: 500, peer: 100, floor: 200 };
const batch = 25;
const at = '2026-11-22T12:00:00.000Z';

let badges: readonly string[] = [];
let documents: Documents = new Map();
let files = { ours: '', peer: '', floor: '' };

beforeAll(async () => {
  sayWhere();
  ({ badges, documents } = await thousand(count.ours));
  files = {
    ours: await bundledWorker('main/verify/worker.ts', 'ours'),
    peer: await bundledWorker('test/bench/peer-worker.ts', 'peer'),
    floor: await bundledWorker('test/bench/floor-worker.ts', 'floor'),
  };
}, 120_000);

const source: DocumentSource = {
  get({ url }) {
    const answer = documents.get(url);
    if (!answer || answer.kind === 'gone') throw new Error(`not a document of the bench: ${url}`);
    const bytes = bytesOfAnswer(answer);
    const mediaType = 'application/json';
    return Promise.resolve({ kind: 'document', url, finalUrl: url, mediaType, bytes, fetchedAt: at, from: 'network' });
  },
};

function ours(threads: number) {
  const verifier = createVerifier({ workerFile: files.ours, threads });
  const jobs = badges.map(
    (text, index): VerifyJob => ({
      recordId: String(index),
      payload: { kind: 'json', text },
      format: 'ob3-ldp',
      baked: false,
      at,
      identities: ['mia@example.org'],
    }),
  );
  const run = async () => {
    const outcomes = await verifier.verify(jobs, source);
    expect(outcomes.filter(({ report }) => report.verdict === 'verified')).toHaveLength(count.ours);
  };
  return { run, close: () => verifier.close() };
}

function peer(threads: number) {
  const pool = new Piscina({ filename: files.peer, minThreads: threads, maxThreads: threads });
  const run = async () => {
    const tasks = Array.from({ length: count.peer / batch }, (_, index) => ({
      texts: badges.slice(index * batch, (index + 1) * batch),
      documents: [...documents],
    }));
    const verified = await Promise.all(tasks.map((task) => pool.run(task, { name: 'peerBatch' }) as Promise<number>));
    expect(verified.reduce((sum, some) => sum + some, 0)).toBe(count.peer);
  };
  return { run, close: () => pool.destroy() };
}

async function floor() {
  const pool = new Piscina({ filename: files.floor, minThreads: 1, maxThreads: 1 });
  await pool.run(badgesForFloor(badges.slice(0, count.floor), documents), { name: 'prepare' });
  const run = async () => {
    expect(await pool.run(null, { name: 'floor' })).toBe(count.floor);
  };
  return { run, close: () => pool.destroy() };
}

describe('bulk verification', () => {
  const open: { close: () => Promise<unknown> }[] = [];
  afterAll(() => Promise.all(open.map(({ close }) => close())));

  test('keeps what the design promises', async () => {
    const contenders = { ours1: ours(1), ours2: ours(2), peer1: peer(1), peer2: peer(2), floor1: await floor() };
    open.push(...Object.values(contenders));
    const runs = {
      ours1: contenders.ours1.run,
      ours2: contenders.ours2.run,
      peer1: contenders.peer1.run,
      peer2: contenders.peer2.run,
      floor1: contenders.floor1.run,
    };
    await bestOf(runs, 1);
    const best = await bestOf(runs, 3);
    const rates = {
      ours1: perSecond(count.ours, best.ours1),
      ours2: perSecond(count.ours, best.ours2),
      peer1: perSecond(count.peer, best.peer1),
      peer2: perSecond(count.peer, best.peer2),
      floor1: perSecond(count.floor, best.floor1),
    };
    const ratios = { againstPeer: rates.ours2 / rates.peer2, ofFloor: rates.ours1 / rates.floor1 };
    sayTable('bulk verification, badges a second', [
      ['ours, 1 worker', String(rates.ours1)],
      ['ours, 2 workers', String(rates.ours2)],
      ['peer, stock, 1 worker', String(rates.peer1)],
      ['peer, stock, 2 workers', String(rates.peer2)],
      ['floor (canonicalise, hash, signature), 1 worker', String(rates.floor1)],
      ['ours against the peer, 2 workers', `${ratios.againstPeer.toFixed(1)} x (promised ${promised.againstPeer})`],
      ['ours as a part of the floor, 1 worker', `${ratios.ofFloor.toFixed(2)} (promised ${promised.ofFloor})`],
    ]);
    expect(ratios.againstPeer).toBeGreaterThanOrEqual(promised.againstPeer);
    expect(ratios.ofFloor).toBeGreaterThanOrEqual(promised.ofFloor);
  });
});
