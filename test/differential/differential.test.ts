import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memberMutations } from '../mutation/member-mutations';
import { randomOf } from '../mutation/random';
import { tokenMutations } from '../mutation/token-mutations';
import { compared } from './compare';
import { pairs } from './pairs';

/** Changes of each badge that both are asked about, besides the badge itself. */
const changes = 60;

interface Row {
  /** Kind, what the peer and Lapel say, and why. */
  readonly key: string;
  /** A change that shows it. */
  readonly change: string;
}

const listed: readonly Row[] = readFileSync(new URL('differences.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| embedded') || line.startsWith('| token'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({ key: cells.slice(1, 5).join(', '), change: cells[5] ?? '' }));

test('independent libraries say the same of the same badges, but for what is listed', async () => {
  const unlisted = new Map<string, string>();
  const met = new Set<string>();
  for (const [index, pair] of (await pairs()).entries()) {
    expect.soft(await compared(pair.text, pair), pair.name).toBeNull();
    const random = randomOf(index + 1);
    const json = pair.text.startsWith('{');
    const all = (json ? memberMutations : tokenMutations)(pair.text);
    const chosen = all
      .map((mutation) => ({ mutation, rank: listed.some(({ change }) => change === mutation.label) ? 0 : random() }))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, changes);
    for (const { mutation } of chosen) {
      const difference = await compared(mutation.make(), pair);
      if (difference === null) continue;
      // Where Lapel is the stricter, its reason says why; where it is not, the very change is named.
      const why = difference.lapel === 'bad' ? difference.reason : mutation.label;
      const row = [json ? 'embedded' : 'token', difference.peer, difference.lapel, why].join(', ');
      if (listed.some(({ key }) => key === row)) met.add(row);
      else unlisted.set(row, `${pair.name}, ${mutation.label}`);
    }
  }
  expect(Object.fromEntries(unlisted)).toEqual({});
  expect(
    listed.filter(({ key }) => !met.has(key)),
    'listed and no longer met',
  ).toEqual([]);
}, 180_000);
