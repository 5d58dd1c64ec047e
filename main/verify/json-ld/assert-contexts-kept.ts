import { jsonLdProcessor, type Processor } from './processor';

const vocabulary = 'https://lapel.example/vocabulary#';

/** Nodes of a type with a context of its own, one inside the other, as in an Open Badge. */
const document = {
  '@context': {
    '@vocab': vocabulary,
    type: '@type',
    Node: { '@id': `${vocabulary}Node`, '@context': { name: `${vocabulary}title` } },
  },
  '@id': 'urn:outer',
  type: 'Node',
  name: 'outer',
  part: { '@id': 'urn:inner', type: 'Node', name: 'inner', part: { '@id': 'urn:innermost', name: 'innermost' } },
};

const innermost = { '@id': 'urn:innermost', [`${vocabulary}name`]: [{ '@value': 'innermost' }] };
const node = (id: string, name: string, part: object) => ({
  '@id': id,
  [`${vocabulary}title`]: [{ '@value': name }],
  [`${vocabulary}part`]: [part],
  '@type': [`${vocabulary}Node`],
});
const expected = JSON.stringify([node('urn:outer', 'outer', node('urn:inner', 'inner', innermost))]);

/**
 * Throws where the cache of scoped contexts is not in effect, or gives another result than it must. Asked once a worker:
 * without it everything would still be right and five times slower, so nobody would notice a jsonld that passes it by.
 */
export async function assertContextsKept(
  { jsonld, counts }: Pick<Processor, 'jsonld' | 'counts'> = jsonLdProcessor(),
): Promise<void> {
  for (const round of ['cold', 'warm']) {
    const reused = counts.reused;
    const expanded = JSON.stringify(await jsonld.expand(document, {}));
    if (expanded !== expected) throw new Error(`JSON-LD contexts are not processed as they must be (${round}).`);
    if (round === 'warm' && counts.reused < reused + 2)
      throw new Error('The cache of JSON-LD contexts is not in effect.');
  }
}
