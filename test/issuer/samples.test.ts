import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stalePictures } from './samples/draw-pictures';
import { sampleFiles, samples } from './samples/sample-set';

const folder = new URL('../../assets/samples/', import.meta.url);

describe('the sample badges', () => {
  test('are, byte for byte, what the test issuer makes', async () => {
    const made = await sampleFiles();
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`.split('assets/samples/')[1]?.replace(/^\//, ''),
      );
    expect(kept.sort()).toEqual([...made.keys()].sort());
    for (const [path, bytes] of made) expect(readFileSync(new URL(path, folder)).equals(bytes), path).toBe(true);
  });

  test('have pictures drawn from their artwork, none large', () => {
    expect(stalePictures(samples)).toEqual([]);
    for (const sample of samples) {
      if (sample.container.kind === 'svg') continue;
      const size = readFileSync(new URL(`pictures/${sample.slug}.png`, import.meta.url)).length;
      expect(size, sample.slug).toBeLessThan(40_000);
    }
  });

  test('hold one expired, one revoked, one suspended, one altered and one that cannot be checked', () => {
    const count = (verdict: string) => samples.filter((sample) => sample.verdict === verdict).length;
    expect(['expired', 'revoked', 'suspended', 'invalid', 'unverified'].map(count)).toEqual([1, 1, 1, 1, 1]);
    expect(count('verified')).toBe(samples.length - 5);
  });
});
