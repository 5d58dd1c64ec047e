/** The first letter as a reader counts letters (an accent or a joined sign stays with it), in capitals. */
export function firstLetter(text: string, locale?: string): string {
  const [first] = new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text.trim());
  return first?.segment.toLocaleUpperCase(locale) ?? '';
}
