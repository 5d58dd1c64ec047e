import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackBits } from '../../main/verify/status/bit-list';

test('a small list that would unfold to hundreds of megabytes is stopped at its limit', () => {
  const bomb = `u${gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 }).toString('base64url')}`;
  expect(bomb.length).toBeLessThan(400_000);
  const before = process.memoryUsage().arrayBuffers;
  const started = performance.now();
  expect(unpackBits(bomb, true).kind).toBe('unusable');
  expect(performance.now() - started).toBeLessThan(1000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
});
