import type { Collections } from '../../shared/collections';
import { useSnapshot } from './read-model-context';

/** The earner's collections and kept searches, in the order they arranged; the same object while they stay the same. */
export function useCollections(): Collections {
  return useSnapshot().collections;
}
