// Made once: making one takes longer than cutting a thousand names.
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letter as a reader counts letters (an accent or a joined sign stays with it), in capitals. */
export function firstLetter(text: string): string {
  const [first] = letters.segment(text.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}
