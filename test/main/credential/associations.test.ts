import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { associationsOf } from '../../../main/credential/associations';
import { edgesOnCycles } from '../../../main/credential/cycles';
import { formatOf } from '../../../main/credential/format';
import { summarise } from '../../../main/credential/summarise';

const achievement = (id: string) => ({ id, name: id.toUpperCase() });
const link = (sourceId: string, associationType: string, targetId: string) => ({ sourceId, associationType, targetId });

describe('associationsOf', () => {
  const all = ['a', 'b', 'c'].map(achievement);
  const standings = (...links: readonly ReturnType<typeof link>[]) =>
    associationsOf(links, all).map(({ standing }) => standing);

  test('names both ends, and marks an end that leads nowhere', () => {
    expect(associationsOf([link('a', 'isPartOf', 'b'), link('a', 'precedes', 'z')], all)).toEqual([
      { type: 'isPartOf', sourceId: 'a', targetId: 'b', sourceName: 'A', targetName: 'B', standing: 'sound' },
      { type: 'precedes', sourceId: 'a', targetId: 'z', sourceName: 'A', targetName: null, standing: 'dangling' },
    ]);
  });

  test('marks circles of one type, and no others', () => {
    expect(standings(link('a', 'precedes', 'b'), link('b', 'precedes', 'a'), link('b', 'precedes', 'c'))).toEqual([
      'cyclic',
      'cyclic',
      'sound',
    ]);
    expect(standings(link('a', 'precedes', 'b'), link('b', 'isPartOf', 'a'))).toEqual(['sound', 'sound']);
    expect(standings(link('a', 'isPeerOf', 'b'), link('b', 'isPeerOf', 'a'))).toEqual(['sound', 'sound']);
    expect(standings(link('a', 'replacedBy', 'a'))).toEqual(['cyclic']);
  });

  test('a parent of its parent is a circle, however it is written; a child of its parent is none', () => {
    expect(standings(link('a', 'isParentOf', 'b'), link('a', 'isChildOf', 'b'))).toEqual(['cyclic', 'cyclic']);
    expect(standings(link('a', 'isParentOf', 'b'), link('b', 'isChildOf', 'a'))).toEqual(['sound', 'sound']);
  });

  test('are kept with the summary of a CLR 2.0 record, names from the credentials inside it', () => {
    const inner = (id: string) => ({ credentialSubject: { achievement: achievement(id) } });
    const clr = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: {
        verifiableCredential: [inner('a')],
        achievement: [achievement('b')],
        association: [link('a', 'isChildOf', 'b')],
      },
    };
    const payload = { kind: 'json', text: JSON.stringify(clr) } as const;
    expect(summarise(payload, formatOf(payload), () => null).associations).toMatchObject([
      { sourceName: 'A', targetName: 'B', standing: 'sound' },
    ]);
  });
});

describe('edgesOnCycles', () => {
  test('says the same as following every edge round', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 12 }), (edges) => {
        const slow = edges.flatMap(([from, to], index) => (reaches(to, from, edges) ? [index] : []));
        expect([...edgesOnCycles(edges)].sort((a, b) => a - b)).toEqual(slow);
      }),
    );
  });

  test('needs no stack for a long chain', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => [String(index), String(index + 1)] as const);
    expect(edgesOnCycles(chain).size).toBe(0);
    expect(edgesOnCycles([...chain, ['50000', '0']]).size).toBe(50_001);
  });
});

function reaches(
  from: string,
  to: string,
  edges: readonly (readonly [string, string])[],
  seen = new Set<string>(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return edges.some(([start, end]) => start === from && reaches(end, to, edges, seen));
}
