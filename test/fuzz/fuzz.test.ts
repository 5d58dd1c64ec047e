import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fuzz, replay } from './run-target';
import { targets } from './targets';

const all = await targets();

describe('whatever is thrown at a parser, it answers', () => {
  test.each(all)(
    '$name',
    async (target) => {
      await expect(fuzz(target, 200, 2026)).resolves.toBeUndefined();
    },
    60_000,
  );
});

test('what once went wrong stays mended', async () => {
  const folders = readdirSync(join(import.meta.dirname, 'seeds'));
  expect(folders.filter((name) => !all.some((target) => target.name === name))).toEqual([]);
  let replayed = 0;
  for (const target of all) replayed += await replay(target);
  expect(replayed).toBeGreaterThan(0);
});
