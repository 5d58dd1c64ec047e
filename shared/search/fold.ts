/**
 * Letters that stand for others when people type: the sharp s of German, final sigma, dotless i, Arabic letters whose
 * variants are typed without care, and the marks that a keyboard sets by itself.
 */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};
const alikes = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/**
 * What says nothing to a search: accents, Hebrew points and Arabic marks, the Arabic stretching stroke, soft hyphens, and
 * characters that are not seen. The marks of other scripts are left alone: they make another letter or syllable.
 */
const unheardRanges: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const unheard = new RegExp(
  `[${unheardRanges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`,
  'gu',
);

const plain = /^[\x20-\x7e]*$/;
const spaces = /\s+/g;
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const katakana = /[\u30a1-\u30f6]/g;

/**
 * Text as it is compared: without case, accents, width and invisible characters, ß as ss, Arabic digits as 0 to 9,
 * katakana as hiragana, and any run of white space as one space. “Grønn” stays “grønn”: ø is a letter, not an accent.
 * Character by character: the folded text of two texts that stand together is their folded texts together, but for the
 * space between them.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(spaces, ' ');
  return text
    .normalize('NFKD')
    .replace(unheard, '')
    .toLowerCase()
    .replace(unheard, '')
    .replace(alikes, (letter) => alike[letter] ?? letter)
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(spaces, ' ');
}

/** Folded text, and for each of its UTF-16 units where in the text the character begins and ends that it came from. */
interface FoldedText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** {@link fold} with the way back: what is found in the folded text can be marked in the text itself. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const piece = fold(character);
    // Of a run of white space, only the first is heard; a mark belongs to the letter before it.
    const heard = folded.endsWith(' ') && piece.startsWith(' ') ? piece.slice(1) : piece;
    for (let unit = 0; unit < heard.length; unit += 1) {
      from.push(at);
      to.push(end);
    }
    if (piece === '' && to.length > 0) to[to.length - 1] = end;
    folded += heard;
    at = end;
  }
  return { text: folded, from, to };
}
