import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReader } from '../../../main/intake/pool';
import { badge } from './badges';
import { buildWorker } from './build-worker';
import { iTXt, makePng } from './make-png';

let worker: Awaited<ReturnType<typeof buildWorker>>;
/** A worker that obeys its file: to spin, to swallow memory, to fail. */
let rogue: string;

beforeAll(async () => {
  worker = await buildWorker('main/intake/worker.ts');
  rogue = join(dirname(worker.file), 'rogue.mjs');
  await writeFile(
    rogue,
    `export const ready = () => true;
     export function read({ bytes }) {
       const order = Buffer.from(bytes).toString();
       if (order === 'spin') for (;;);
       const hoard = [];
       if (order === 'hoard') for (;;) hoard.push(new Array(100_000).fill(hoard.length));
       return { ok: false, error: { kind: 'empty' } };
     }`,
  );
}, 60_000);
afterAll(() => worker.remove());

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

test('starts no thread before there is a file to read', async () => {
  const mark = join(dirname(worker.file), 'started');
  const telling = join(dirname(worker.file), 'telling.mjs');
  await writeFile(
    telling,
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, '');
    export const ready = () => true; export const read = () => ({ ok: false, error: { kind: 'empty' } });`,
  );
  const reader = createReader({ workerFile: pathToFileURL(telling) });
  await new Promise((settle) => setTimeout(settle, 300));
  expect(existsSync(mark)).toBe(false);
  await reader.read(bytesOf('{}'), {});
  expect(existsSync(mark)).toBe(true);
  await reader.close();
});

test('reads in a worker as it would here, and the caller keeps its bytes', async () => {
  const reader = createReader({ workerFile: pathToFileURL(worker.file) });
  const png = makePng([iTXt('openbadgecredential', JSON.stringify(badge))]);
  const found = await reader.read(png, { name: 'a.png' });
  expect(found).toMatchObject({ ok: true, value: { container: 'png', candidates: [{ format: 'ob3-ldp' }] } });
  expect(found.ok && found.value.picture?.bytes).toBe(png);
  expect(png.length).toBeGreaterThan(0);
  expect(await reader.read(bytesOf('{"a"'), {})).toMatchObject({ ok: false, error: { kind: 'json-malformed' } });
  await reader.close();
  expect(await reader.read(png, {})).toEqual({ ok: false, error: { kind: 'cancelled' } });
});

test('many at once, on two threads, each gets its own answer', async () => {
  const reader = createReader({ workerFile: worker.file, threads: 2 });
  const texts = Array.from({ length: 200 }, (_, index) => JSON.stringify({ ...badge, id: `urn:${index}` }));
  const found = await Promise.all(texts.map((text) => reader.read(bytesOf(text), {})));
  expect(found.map((one) => one.ok && one.value.candidates[0]?.payload)).toEqual(
    texts.map((text) => ({ kind: 'json', text })),
  );
  await reader.close();
});

test('a file that takes too long is refused, and the next is read', async () => {
  const reader = createReader({ workerFile: rogue, milliseconds: 200 });
  const started = Date.now();
  const [slow, next] = await Promise.all([reader.read(bytesOf('spin'), {}), reader.read(bytesOf('next'), {})]);
  expect(slow).toEqual({ ok: false, error: { kind: 'takes-too-long', seconds: 0.2 } });
  expect(next).toEqual({ ok: false, error: { kind: 'empty' } });
  expect(Date.now() - started).toBeLessThan(5000);
  await reader.close();
});

test('a file that takes too much memory is refused, and the next is read', async () => {
  const reader = createReader({ workerFile: rogue, milliseconds: 15_000 });
  expect(await reader.read(bytesOf('hoard'), {})).toEqual({ ok: false, error: { kind: 'takes-too-much-memory' } });
  expect(await reader.read(bytesOf('next'), {})).toEqual({ ok: false, error: { kind: 'empty' } });
  await reader.close();
});

test('the caller can stop it, before and during', async () => {
  const reader = createReader({ workerFile: rogue, milliseconds: 10_000 });
  expect(await reader.read(bytesOf('spin'), {}, AbortSignal.abort())).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  });
  expect(await reader.read(bytesOf('spin'), {}, AbortSignal.timeout(300))).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  });
  await reader.close();
});

test('a file over the limit is refused before it is handed over', async () => {
  const reader = createReader({ workerFile: rogue });
  const large = new Uint8Array(33 * 1024 * 1024);
  expect(await reader.read(large, {})).toMatchObject({ ok: false, error: { kind: 'too-large', size: large.length } });
  await reader.close();
});
