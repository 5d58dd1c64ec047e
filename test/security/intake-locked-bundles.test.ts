import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReader } from '../../main/intake/pool';
import { openLocked } from '../../main/intake/wallets/open-locked';
import { buildWorker } from '../main/intake/build-worker';
import { cheapest, seal } from '../main/intake/wallets/seal';

let worker: Awaited<ReturnType<typeof buildWorker>>;
beforeAll(async () => {
  worker = await buildWorker('main/intake/worker.ts');
}, 60_000);
afterAll(() => worker.remove());

const name = 'a.json.enc';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const salt = Buffer.alloc(16).toString('base64');
const iv = Buffer.alloc(12).toString('base64');

it.each([
  ['one pass', { timeCost: 1 }],
  ['8 MiB', { memoryCost: 8 * 1024 }],
  ['4 GiB', { memoryCost: 4 * 1024 * 1024 }],
  ['a thousand million passes', { timeCost: 1e9 }],
  ['much of both', { timeCost: 8, memoryCost: 256 * 1024 }],
  ['a million lanes', { parallelism: 1e6 }],
  ['no lane', { parallelism: 0 }],
  ['half a pass', { timeCost: 2.5 }],
  ['a number in words', { timeCost: '3' }],
])('a file cannot weaken or hold up the derivation of its key: %s', async (_what, more) => {
  const envelope = { ciphertext: 'A'.repeat(64), iv, salt, kdfParams: { ...cheapest, ...more } };
  const before = process.cpuUsage();
  const opened = await openLocked({ name, bytes: bytesOf(JSON.stringify(envelope)) }, 'passphrase');
  expect(opened).toEqual({ ok: false, error: { kind: 'bundle-entry-unknown', name } });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(50);
});

it('a salt too short to be one is refused', async () => {
  const envelope = { ciphertext: 'A'.repeat(64), iv, salt: 'AAAA', kdfParams: cheapest };
  const opened = await openLocked({ name, bytes: bytesOf(JSON.stringify(envelope)) }, 'passphrase');
  expect(opened).toMatchObject({ error: { kind: 'bundle-entry-unknown' } });
});

it('keys are derived in a worker, which a cancel and the clock end, and the next file is opened', async () => {
  const file = { name, bytes: bytesOf(await seal('{"a":1}', 'passphrase')) };
  const kdfParams = { ...cheapest, timeCost: 8, memoryCost: 128 * 1024 };
  const slow = { name, bytes: bytesOf(JSON.stringify({ ciphertext: 'A'.repeat(64), iv, salt, kdfParams })) };
  const reader = createReader({ workerFile: pathToFileURL(worker.file), openMilliseconds: 30_000 });
  const stop = new AbortController();
  const stopped = reader.open(slow, 'passphrase', stop.signal);
  setTimeout(() => stop.abort(), 100);
  expect(await stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(await reader.open(file, 'passphrase')).toEqual({ ok: true, value: { name, bytes: bytesOf('{"a":1}') } });
  await reader.close();

  const hasty = createReader({ workerFile: pathToFileURL(worker.file), openMilliseconds: 50 });
  expect(await hasty.open(slow, 'passphrase')).toMatchObject({ ok: false, error: { kind: 'takes-too-long' } });
  await hasty.close();
}, 60_000);
