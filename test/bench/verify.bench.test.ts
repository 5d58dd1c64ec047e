import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contendersFor, type Workers } from './verify-contenders';
import { type BenchFormat, benchFormats } from './verify-formats';
import { bundledWorker, perSecond, promisedRatio, sayTable, sayWhere, type Times, timesOf } from './measure';

/** What the design promises for bulk verification of 5 KB badges (eddsa-rdfc-2022). */
const promised = { againstPeer: { least: 8 }, ofFloor: { least: 0.4 } };

const count = 1000;
/** The engine makes a worker faster over its first four or five thousand tokens; of graphs a thousand are enough. */
const rounds = { json: 2, jws: 5 } as const;

let workers: Workers = { ours: '', timed: '', peer: '', floor: '' };

beforeAll(async () => {
  sayWhere();
  workers = {
    ours: await bundledWorker('main/verify/worker.ts', 'ours'),
    timed: await bundledWorker('test/bench/verify-worker.ts', 'timed'),
    peer: await bundledWorker('test/bench/peer-worker.ts', 'peer'),
    floor: await bundledWorker('test/bench/floor-worker.ts', 'floor'),
  };
}, 120_000);

describe('bulk verification comes to the same verdicts as the peer and the bare signature; how fast is told', () => {
  const open: (() => Promise<unknown>)[] = [];
  afterAll(() => Promise.all(open.map((close) => close())));

  test.each(benchFormats)('$name', async ({ make }) => {
    const format = await make(count);
    expect(format.credentials.some(({ good }) => !good)).toBe(true);
    expect(format.credentials.length).toBeGreaterThanOrEqual(count);
    const contenders = await contendersFor(format, workers);
    open.push(contenders.close);
    const first = await timesOf(contenders.runs, 1);
    const times = await timesOf(contenders.runs, rounds[format.credentials[0]?.payload.kind ?? 'json']);
    sayTable(
      `${format.name}: ${String(format.credentials.length)} credentials (${String(format.peerCount)} for the peer), 50 issuers`,
      rowsOf(format, { first, warm: times }, contenders.p95()),
    );
    await contenders.close();
  });
});

type Name = 'ours1' | 'ours2' | 'peer1' | 'peer2' | 'floor1';

/**
 * Rates are of the best round; the time on the processor says the same on a machine that others use, too. `first` is what
 * comes of workers that were never used: what a person waits for who adds a folder once.
 */
function rowsOf(
  format: BenchFormat,
  { first, warm: times }: Readonly<Record<'first' | 'warm', Readonly<Record<Name, Times>>>>,
  p95: { readonly ours: number; readonly peer: number },
): readonly (readonly [string, string])[] {
  const { credentials, peerCount, floorCount } = format;
  const many = (name: Name) => (/^ours/.test(name) ? credentials.length : name === 'floor1' ? floorCount : peerCount);
  const rate = (name: Name) => perSecond(many(name), times[name].best);
  const spent = (name: Name) => times[name].processor / many(name);
  const fresh = (name: Name) =>
    `${String(perSecond(many(name), first[name].best))}/s, ${(first[name].processor / many(name)).toFixed(2)} ms of processor each`;
  const row = (label: string, name: Name) =>
    [
      label,
      `${String(rate(name))}/s, ${spent(name).toFixed(2)} ms of processor each, memory ${String(times[name].megabytes)} MB`,
    ] as const;
  return [
    row('ours, 1 worker', 'ours1'),
    row('ours, 2 workers', 'ours2'),
    ['ours, fresh, 1 worker', fresh('ours1')],
    ['ours, fresh, 2 workers', fresh('ours2')],
    ['ours, 2 workers / 1 worker', `${(rate('ours2') / rate('ours1')).toFixed(2)} x`],
    row('peer, stock, 1 worker', 'peer1'),
    row('peer, stock, 2 workers', 'peer2'),
    row('floor, 1 worker', 'floor1'),
    ['95 % of credentials within', `${p95.ours.toFixed(2)} ms (peer ${p95.peer.toFixed(2)} ms)`],
    ['ours / peer, 2 workers', againstPeer(format, rate('ours2') / rate('peer2'))],
    ['ours / peer, by processor', `${(spent('peer2') / spent('ours2')).toFixed(2)} x`],
    ['ours / floor, 1 worker', promisedRatio(rate('ours1') / rate('floor1'), promised.ofFloor)],
    ['ours / floor, by processor', `${(spent('floor1') / spent('ours1')).toFixed(2)} x`],
  ];
}

/**
 * For tokens the peer is jose alone, which is handed the key and looks at nothing but the signature: what stands below any
 * verifier, and no promise is made against it.
 */
function againstPeer({ credentials }: BenchFormat, ratio: number): string {
  return credentials[0]?.payload.kind === 'json'
    ? promisedRatio(ratio, promised.againstPeer)
    : `${ratio.toFixed(2)} x (the bare signature check)`;
}
