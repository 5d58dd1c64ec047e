import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { drawPictures, stalePictures } from './samples/draw-pictures';
import { sampleFiles, samples } from './samples/sample-set';

/**
 * Writes `assets/samples` anew (`npm run samples`). With `LAPEL_DRAW=1` the pictures are drawn anew first; that needs
 * rsvg-convert and pngquant.
 */
test('the sample badges are written', async () => {
  if (process.env['LAPEL_DRAW'] === '1') drawPictures(samples);
  expect(stalePictures(samples)).toEqual([]);
  const folder = new URL('../../assets/samples/', import.meta.url);
  const files = await sampleFiles();
  await rm(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const target = new URL(path, folder);
    await mkdir(dirname(target.pathname), { recursive: true });
    await writeFile(target, bytes);
  }
  console.log(`${samples.length} sample badges, ${files.size} files`);
  expect(files.size).toBeGreaterThan(samples.length);
});
