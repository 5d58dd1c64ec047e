import { useMemo } from 'react';
import { useSnapshot } from '../../read-model/read-model-context';
import { useCollections } from '../../read-model/use-collections';
import { knownValues } from './known-values';
import { type KnownValues, type Suggested, suggestionsFor } from './suggestions';
import { useVocabulary } from './use-search';

const nothingKnown: KnownValues = { issuer: [], skill: [], tag: [], in: [], year: [], lang: [] };

/** What could be meant at the caret. The badges are looked through once, and only while the list is open. */
export function useSuggestions(typed: string, caret: number, open: boolean): Suggested {
  const { rows } = useSnapshot();
  const collections = useCollections();
  const vocabulary = useVocabulary();
  const known = useMemo(
    () => (open ? knownValues(rows.values(), collections) : nothingKnown),
    [open, rows, collections],
  );
  return useMemo(() => suggestionsFor(typed, caret, known, vocabulary), [typed, caret, known, vocabulary]);
}
