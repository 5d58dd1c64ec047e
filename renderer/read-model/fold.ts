/** Text as it is compared: without case and accents, in one form. “Grønn” stays “grønn”: ø is a letter, not an accent. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word typed is in the text. */
export function matches(searchText: string, words: readonly string[]): boolean {
  return words.every((word) => searchText.includes(word));
}

export function wordsOf(typed: string): readonly string[] {
  return fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}
