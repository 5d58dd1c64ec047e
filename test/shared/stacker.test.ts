import { describe, expect, it } from 'vitest';
import { createStacker } from '../../shared/stacker';
import { type Edition, noDecisions, type StackDecisions, stacksOf } from '../../shared/stacks';
import { edition, tampered } from './a-badge';
import { aSummary } from '../renderer/features/a-record';

const achievement = aSummary().achievement!;

/** Pseudo-random, the same each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % sides;
  };
}

function anyEdition(id: string, roll: (sides: number) => number): Edition {
  const year = 2000 + roll(4);
  return edition(
    id,
    {
      id: roll(3) === 0 ? `urn:same:${roll(4)}` : `urn:own:${id}`,
      issuedOn: `${year}-01-01T00:00:00Z`,
      expiresOn: null,
      achievement: { ...achievement, id: `https://a.test/${roll(5)}` },
    },
    ...(roll(8) === 0 ? [tampered] : []),
  );
}

const plain = (stacks: readonly (readonly Edition[])[]) => stacks.map((stack) => stack.map(({ id }) => id));

describe('a stacker', () => {
  it.each([1, 2, 3, 4, 5, 6])('says after any changes what stacking anew would say (%d)', (seed) => {
    const roll = dice(seed);
    const stack = createStacker();
    let editions: readonly Edition[] = [];
    let decisions: StackDecisions = noDecisions;
    for (let step = 0; step < 40; step += 1) {
      const kind = roll(6);
      if (kind < 3) editions = [...editions, anyEdition(`n${step}`, roll)];
      else if (kind === 3) editions = editions.filter((_one, at) => at !== roll(editions.length || 1));
      else if (kind === 4) editions = editions.map((one, at) => (at === step % 7 ? anyEdition(one.id, roll) : one));
      else if (editions.length > 2)
        decisions = {
          apart: roll(2) ? [[editions[0]!.id, editions[1]!.id]] : [],
          joined: roll(2) ? [[editions.at(-1)!.id, editions[0]!.id]] : [],
        };
      expect(plain(stack(editions, decisions))).toEqual(plain(stacksOf(editions, decisions)));
    }
  });

  it('keeps the stacks nothing happened to, and makes the touched ones anew', () => {
    const roll = dice(9);
    const editions = Array.from({ length: 40 }, (_, at) =>
      edition(`n${at}`, {
        achievement: { ...achievement, id: `https://a.test/${at}` },
        issuedOn: `20${10 + roll(9)}-01-01`,
      }),
    );
    const stack = createStacker();
    const before = stack(editions, noDecisions);
    const after = stack(
      editions.map((one) => (one.id === 'n7' ? { ...one } : one)),
      noDecisions,
    );
    expect(after.filter((one, at) => one !== before[at])).toHaveLength(1);
    expect(stack(editions.slice(0, 39), noDecisions)).toHaveLength(39);
  });
});
