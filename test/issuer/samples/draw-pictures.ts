import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { drawBadge } from '../artwork';
import { sha256 } from '../seeds';
import type { Sample } from './sample';

const folder = new URL('../pictures/', import.meta.url);
const record = new URL('index.json', folder);

/** Samples that need a PNG, with their drawing. */
function drawings(samples: readonly Sample[]): readonly { readonly slug: string; readonly svg: string }[] {
  return samples
    .filter((sample) => sample.container.kind !== 'svg')
    .map((sample) => ({ slug: sample.slug, svg: drawBadge({ ...sample.art, title: sample.award.name }) }));
}

/** Slugs of the pictures that were drawn from another drawing than today's. */
export function stalePictures(samples: readonly Sample[]): readonly string[] {
  const drawn = JSON.parse(readFileSync(record, 'utf8')) as Readonly<Record<string, string>>;
  return drawings(samples)
    .filter(({ slug, svg }) => drawn[slug] !== sha256(svg).toString('hex'))
    .map(({ slug }) => slug);
}

/**
 * Draws the PNGs anew: 512 by 512, at most 256 colours. Needs `rsvg-convert` and `pngquant` (Debian: librsvg2-bin,
 * pngquant); only for who changes the artwork, as the pictures are kept beside this file.
 */
export function drawPictures(samples: readonly Sample[]): void {
  const drawn: Record<string, string> = {};
  for (const { slug, svg } of drawings(samples)) {
    const full = execFileSync('rsvg-convert', ['-w', '512', '-h', '512'], { input: svg, maxBuffer: 1e8 });
    const small = execFileSync('pngquant', ['--speed', '1', '--strip', '256', '-'], { input: full, maxBuffer: 1e8 });
    writeFileSync(new URL(`${slug}.png`, folder), small);
    drawn[slug] = sha256(svg).toString('hex');
  }
  writeFileSync(record, `${JSON.stringify(drawn, null, 2)}\n`);
}
