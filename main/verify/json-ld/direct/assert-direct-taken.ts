import type { JsonObject } from '../../../../shared/json';
import { canonicalise, canonicaliseInFull } from '../canonical';
import { counts } from './direct-form';

const vocabulary = 'https://lapel.example/vocabulary#';
const integer = 'http://www.w3.org/2001/XMLSchema#integer';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** A node with an address, one without, a type with a context of its own, and values of each kind. */
const document: JsonObject = {
  '@context': {
    id: '@id',
    type: '@type',
    part: `${vocabulary}part`,
    Node: {
      '@id': `${vocabulary}Node`,
      '@context': { name: `${vocabulary}title`, size: { '@id': `${vocabulary}size`, '@type': integer } },
    },
  },
  id: 'urn:outer',
  type: 'Node',
  name: 'outer',
  part: { type: 'Node', name: 'in "it"', size: 3 },
};

const expected = [
  `<urn:outer> <${type}> <${vocabulary}Node> .`,
  `<urn:outer> <${vocabulary}part> _:c14n0 .`,
  `<urn:outer> <${vocabulary}title> "outer" .`,
  `_:c14n0 <${type}> <${vocabulary}Node> .`,
  `_:c14n0 <${vocabulary}size> "3"^^<${integer}> .`,
  `_:c14n0 <${vocabulary}title> "in \\"it\\"" .`,
  '',
].join('\n');

/**
 * Throws where documents are not read directly, or come out otherwise than they must. Asked once a worker: without it
 * everything would still be right and twice as slow.
 */
export async function assertDirectTaken(form: typeof canonicalise = canonicalise): Promise<void> {
  const taken = counts.direct;
  for (const canonical of [await form(document), await canonicaliseInFull(document, 'default', 'sha256')]) {
    if (!canonical.ok || canonical.value !== expected) throw new Error('JSON-LD is not read as it must be.');
  }
  if (counts.direct !== taken + 1) throw new Error('JSON-LD is not read directly.');
}
