/** Whether what was typed is the word that was asked for. Case and spaces at the ends do not matter; nothing is no word. */
export function isTyped(typed: string, word: string): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return plain(word) !== '' && plain(typed) === plain(word);
}
