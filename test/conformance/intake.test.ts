import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readBytes } from '../../main/intake/read-bytes';

const vectors = resolve(import.meta.dirname, '../../../shared/vectors');
const manifest = resolve(vectors, 'MANIFEST.tsv');

interface Row {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** Outcomes of reading that each expectation of the manifest allows; others are about verification. */
const allowed: Readonly<Record<string, RegExp>> = {
  baked: /^(png|svg): (ob1|ob2-hosted|link)$/,
  'baked-bad': /^refused: (json-malformed|not-a-credential)$/,
  'not-baked': /^refused: (png-without-badge|svg-without-badge|not-a-credential)$/,
  'not-an-image-badge': /^refused: (not-a-badge|not-text)$/,
  unsafe: /^(refused: svg-(entities|without-badge)|svg: .+)$/,
  malformed: /^refused: /,
};

function outcome(bytes: Uint8Array): string {
  const found = readBytes(bytes);
  if (!found.ok) return `refused: ${found.error.kind}`;
  return `${found.value.container}: ${found.value.candidates[0]?.format ?? 'link'}`;
}

function rows(): readonly Row[] {
  const [head = '', ...lines] = readFileSync(manifest, 'utf8').trim().split('\n');
  const columns = head.split('\t');
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    if (!cell('role').includes('vector') || !Object.hasOwn(allowed, cell('expected'))) return [];
    const got = outcome(readFileSync(resolve(vectors, cell('path'))));
    return [{ path: cell('path'), expected: cell('expected'), got }];
  });
}

test('pictures and broken files of others are read as their sources expect', () => {
  if (!existsSync(manifest)) {
    console.warn(`\nCONFORMANCE OF READING NOT RUN: there are no vectors at ${vectors}\n`);
    return;
  }
  const all = rows();
  const counts = new Map<string, number>();
  for (const { expected, got } of all) {
    const line = `${expected.padEnd(20)} ${got}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  console.log([...counts].map(([line, count]) => `${line.padEnd(60)} ${count}`).join('\n'));
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter(({ expected, got }) => !allowed[expected]?.test(got))).toEqual([]);
});
