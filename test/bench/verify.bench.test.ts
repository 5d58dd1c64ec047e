import { Piscina } from 'piscina';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSource } from '../../main/net/types';
import { createVerifier } from '../../main/verify/pool';
import type { VerifyJob } from '../../main/verify/types';
import { bytesOfAnswer, type Documents } from '../issuer/documents';
import { thousand } from '../issuer/thousand';
import { badgesForFloor } from './floor-badges';
import { bundledWorker, perSecond, promisedRatio, sayTable, sayWhere, timesOf } from './measure';

/** What the design promises for bulk verification of 5 KB badges (eddsa-rdfc-2022). */
const promised = { againstPeer: { least: 8 }, ofFloor: { least: 0.4 } };

const count = { ours: 500, peer: 100, floor: 200 };
const batch = 25;
const at = '2026-11-22T12:00:00.000Z';

let badges: readonly string[] = [];
let documents: Documents = new Map();
let files = { ours: '', peer: '', floor: '' };

beforeAll(async () => {
  sayWhere();
  const made = await thousand(count.ours);
  ({ documents } = made);
  badges = made.badges.map(altered);
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

/** Every tenth badge is altered after it was signed, so that the contenders have something to disagree about. */
function altered(text: string, index: number): string {
  return index % 10 === 9 ? text.replace('under supervision', 'without supervision') : text;
}

/** The badges that must be called verified, of the first `some`. */
const good = (some: number) => badges.slice(0, some).filter((text) => !text.includes('without supervision')).length;

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
    const verdicts = (verdict: string) => outcomes.filter(({ report }) => report.verdict === verdict).length;
    expect(verdicts('verified')).toBe(good(count.ours));
    expect(verdicts('invalid')).toBe(count.ours - good(count.ours));
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
    expect(verified.reduce((sum, some) => sum + some, 0)).toBe(good(count.peer));
  };
  return { run, close: () => pool.destroy() };
}

async function floor() {
  const pool = new Piscina({ filename: files.floor, minThreads: 1, maxThreads: 1 });
  await pool.run(badgesForFloor(badges.slice(0, count.floor), documents), { name: 'prepare' });
  const run = async () => {
    expect(await pool.run(null, { name: 'floor' })).toBe(good(count.floor));
  };
  return { run, close: () => pool.destroy() };
}

describe('bulk verification', () => {
  const open: { close: () => Promise<unknown> }[] = [];
  afterAll(() => Promise.all(open.map(({ close }) => close())));

  test('comes to the same verdicts as the peer and the bare signature; how fast is told', async () => {
    const contenders = { ours1: ours(1), ours2: ours(2), peer1: peer(1), peer2: peer(2), floor1: await floor() };
    open.push(...Object.values(contenders));
    const runs = {
      ours1: contenders.ours1.run,
      ours2: contenders.ours2.run,
      peer1: contenders.peer1.run,
      peer2: contenders.peer2.run,
      floor1: contenders.floor1.run,
    };
    await timesOf(runs, 1);
    const times = await timesOf(runs, 5);
    const counts = { ours1: count.ours, ours2: count.ours, peer1: count.peer, peer2: count.peer, floor1: count.floor };
    const rate = (name: keyof typeof counts, which: 'best' | 'median' = 'best') =>
      perSecond(counts[name], times[name][which]);
    const row = (label: string, name: keyof typeof counts) =>
      [label, `${String(rate(name))} (median ${String(rate(name, 'median'))})`] as const;
    sayTable('bulk verification, badges a second', [
      row('ours, 1 worker', 'ours1'),
      row('ours, 2 workers', 'ours2'),
      row('peer, stock, 1 worker', 'peer1'),
      row('peer, stock, 2 workers', 'peer2'),
      row('floor (canonicalise, hash, signature), 1 worker', 'floor1'),
      ['ours / peer, 2 workers', promisedRatio(rate('ours2') / rate('peer2'), promised.againstPeer)],
      ['ours / floor, 1 worker', promisedRatio(rate('ours1') / rate('floor1'), promised.ofFloor)],
    ]);
  });
});
