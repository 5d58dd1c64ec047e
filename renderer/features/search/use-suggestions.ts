import { useMemo, useState } from 'react';
import type { Collections } from '../../../shared/collections';
import type { Row } from '../../../shared/row';
import { useSnapshot } from '../../read-model/read-model-context';
import { useCollections } from '../../read-model/use-collections';
import { knownValues } from './known-values';
import { type KnownValues, type Suggested, suggestionsFor } from './suggestions';
import { useVocabulary } from './use-search';

const nothingKnown: KnownValues = { issuer: [], skill: [], tag: [], in: [], year: [], lang: [] };

/** Looks through the badges once, as long as they stay the same. */
function createLook() {
  let last: { rows: ReadonlyMap<string, Row>; collections: Collections; known: KnownValues } | null = null;
  return (rows: ReadonlyMap<string, Row>, collections: Collections): KnownValues => {
    if (last?.rows !== rows || last.collections !== collections)
      last = { rows, collections, known: knownValues(rows.values(), collections) };
    return last.known;
  };
}

/** What could be meant at the caret. The badges are looked through only where a value could be meant. */
export function useSuggestions(typed: string, caret: number, open: boolean): Suggested {
  const { rows } = useSnapshot();
  const collections = useCollections();
  const vocabulary = useVocabulary();
  const [look] = useState(createLook);
  // Before the first letter no value is offered.
  const known = open && typed.trim() !== '' ? look(rows, collections) : nothingKnown;
  return useMemo(() => suggestionsFor(typed, caret, known, vocabulary), [typed, caret, known, vocabulary]);
}
