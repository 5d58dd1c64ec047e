import { describe, expect, it } from 'vitest';
import { couldBelong, type Edition, noDecisions, type StackDecisions, stacksOf } from '../../shared/stacks';
import { aSummary } from '../renderer/features/a-record';
import { edition, ofSomebody, tampered, unproven } from './a-badge';
import { leastSpent } from '../spent';

const achievement = aSummary().achievement!;
const year = (number: number) => ({
  issuedOn: `${number}-01-01T00:00:00Z`,
  expiresOn: `${number + 2}-01-01T00:00:00Z`,
});

function idsOf(editions: readonly Edition[], decisions: StackDecisions = noDecisions): readonly (readonly string[])[] {
  return stacksOf(editions, decisions)
    .map((stack) => stack.map(({ id }) => id))
    .sort();
}

describe('editions stand in one stack', () => {
  it('when they are renewals, the newest first', () => {
    expect(idsOf([edition('old', year(2020)), edition('new', year(2024)), edition('mid', year(2022))])).toEqual([
      ['new', 'mid', 'old'],
    ]);
  });

  it('when they are a thousand, without comparing each with each', () => {
    const many = Array.from({ length: 1000 }, (_, index) => edition(`n${index}`, year(1000 + index)));
    let looks = 0;
    const counted = many.map(({ id, marks }) => ({
      id,
      get marks() {
        looks += 1;
        return marks;
      },
    }));
    expect(stacksOf(counted, noDecisions)).toHaveLength(1);
    // Each pair would be 64 looks at either for every one of them.
    expect(looks).toBeLessThan(20 * many.length);
  });

  it('when only the end is later', () => {
    const later = { ...year(2020), expiresOn: '2030-01-01T00:00:00Z' };
    expect(idsOf([edition('a', year(2020)), edition('b', later)])).toEqual([['b', 'a']]);
    expect(idsOf([edition('a', year(2020)), edition('b', { ...later, expiresOn: null })])).toEqual([['b', 'a']]);
  });

  it('when the same id was issued again with a newer start', () => {
    const id = 'http://example.edu/credentials/3732';
    expect(
      idsOf([
        edition('first', { id, issuedOn: '2010-01-01T00:00:00Z' }),
        edition('again', { id: ` ${id}`, ...year(2010), issuedOn: '2010-03-01T00:00:00Z' }),
      ]),
    ).toEqual([['again', 'first']]);
  });

  it('when the achievement has no id, by its name', () => {
    const nameless = (name: string) => ({ achievement: { ...achievement, id: null, name } });
    expect(
      idsOf([
        edition('a', { ...nameless('First aid'), ...year(2020) }),
        edition('b', { ...nameless(' first  Aid'), ...year(2022) }),
      ]),
    ).toEqual([['b', 'a']]);
  });

  it('whatever the order they come in', () => {
    const three = [edition('a', year(2020)), edition('b', year(2022)), edition('c', year(2024))];
    const [a, b, c] = three as [Edition, Edition, Edition];
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
      [b, c, a],
    ])
      expect(idsOf(order)).toEqual([['c', 'b', 'a']]);
  });
});

describe('badges stay by themselves', () => {
  it.each([
    ['another achievement', { achievement: { ...achievement, id: 'https://akademie.example/achievements/other' } }],
    ['the same name from another issuer', { issuer: { ...aSummary().issuer, id: 'did:web:other.example' } }],
    ['the same achievement on the same day', year(2020)],
  ])('%s', (_name, change) => {
    expect(idsOf([edition('a', year(2020)), edition('b', { ...year(2022), ...change })]).length).toBe(2);
  });

  it('when they were given to others, also under one id', () => {
    const to = (identity: string) => ({ recipients: [{ type: 'email', identity, hashed: false, salt: null }] });
    const mia = edition('a', { id: 'urn:one', ...year(2020), ...to('mia@example.org') }, ofSomebody);
    const noor = edition('b', { id: 'urn:one', ...year(2022), ...to('noor@example.org') }, ofSomebody);
    expect(idsOf([mia, noor])).toEqual([['a'], ['b']]);
  });

  it('when it cannot be told to whom they were given', () => {
    const hashed = (salt: string) => ({
      recipients: [{ type: 'email', identity: `sha256$${salt}`, hashed: true, salt }],
    });
    const a = edition('a', { ...year(2020), ...hashed('1') }, ofSomebody);
    const b = edition('b', { ...year(2022), ...hashed('2') }, ofSomebody);
    expect(idsOf([a, b])).toEqual([['a'], ['b']]);
    expect(couldBelong(a, [a], [a, b]).map(({ id }) => id)).toEqual(['b']);
  });

  it('when their issuer contradicts them', () => {
    expect(idsOf([edition('a', year(2020)), edition('forged', year(2024), tampered)])).toEqual([['a'], ['forged']]);
  });
});

it('no unproven edition covers a proven one, whatever date it claims', () => {
  expect(idsOf([edition('proven', year(2020)), edition('claimed', year(2026), unproven)])).toEqual([
    ['proven', 'claimed'],
  ]);
});

describe('the person decides', () => {
  const three = [edition('a', year(2020)), edition('b', year(2022)), edition('c', year(2024))];
  it('that they are separate, also for those that come later', () => {
    expect(idsOf(three, { apart: [['a', 'b']], joined: [] })).toEqual([['a'], ['b'], ['c']]);
  });

  it('that some of them belong together nevertheless', () => {
    expect(idsOf(three, { apart: [['a', 'b']], joined: [['a', 'c']] })).toEqual([['b'], ['c', 'a']]);
  });

  it('that others belong together', () => {
    const other = edition('z', { ...year(2025), achievement: { ...achievement, id: 'https://akademie.example/z' } });
    expect(idsOf([...three, other], { apart: [], joined: [['c', 'z', 'not there']] })).toEqual([['z', 'c', 'b', 'a']]);
  });

  it('about badges that are not there, and nothing happens', () => {
    expect(idsOf(three, { apart: [['x', 'y']], joined: [['x', 'y']] })).toEqual([['c', 'b', 'a']]);
  });
});

it.each([3000, 50, 1])(
  'takes time with the number of badges of %d achievements, and not with its square',
  (achievements) => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      edition(String(at), {
        ...year(2000 + (at % 20)),
        achievement: { ...achievement, id: `https://a.test/${at % achievements}` },
      }),
    );
    const few = many.slice(0, 1000);
    expect(stacksOf(many, noDecisions).flat()).toHaveLength(10_000);
    // Ten times as many cost ten times as much, and a hundred times as much by the square.
    expect(leastSpent(() => stacksOf(many, noDecisions)) / leastSpent(() => stacksOf(few, noDecisions))).toBeLessThan(
      50,
    );
  },
);

it('puts copies of one credential together in time with their number', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    edition(String(at), { id: 'urn:one', ...year(2000 + (at % 20)) }),
  );
  expect(stacksOf(many, noDecisions)).toHaveLength(1);
  const few = many.slice(0, 1000);
  expect(leastSpent(() => stacksOf(many, noDecisions)) / leastSpent(() => stacksOf(few, noDecisions))).toBeLessThan(50);
});
