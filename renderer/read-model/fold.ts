import { fold } from '../../shared/search/fold';

export { fold };

/** Whether every word typed is in the text. */
export function matches(searchText: string, words: readonly string[]): boolean {
  return words.every((word) => searchText.includes(word));
}

export function wordsOf(typed: string): readonly string[] {
  return fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}
