import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from '../../../shared/search/fold';

describe('folding', () => {
  it.each([
    ['case and accents', 'Éclairage', 'eclairage'],
    ['accents written apart', 'E\u0301clairage', 'eclairage'],
    ['letters that are no accents', 'GRØNN Ł', 'grønn ł'],
    ['sharp s, small and capital', 'Straße STRAẞE', 'strasse strasse'],
    ['dotted and dotless i', 'İstanbul ılık', 'istanbul ilik'],
    ['final sigma', 'ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['ligatures and width of Latin', 'ﬁne Ｄata', 'fine data'],
    ['width of katakana', 'ﾃﾞｰﾀ データ', 'て\u3099ーた て\u3099ーた'],
    ['Arabic marks, stretching and variants', 'شَهَادَة مـــدرسة أحمد', 'شهاده مدرسه احمد'],
    ['Persian letters as Arabic ones', 'کتابی', 'كتابي'],
    ['Arabic digits', '٢٠٢٤ ۲۰۲۴', '2024 2024'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['quotes, dashes, soft hyphens, direction marks', '“it’s” – Zu\u00adsatz\u200f', '"it\'s" - zusatz'],
    ['white space', 'a\n\t b\u3000c', 'a b c'],
  ])('makes %s comparable', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the marks that make another letter', () => {
    expect(fold('かき')).not.toBe(fold('がき'));
    expect(fold('की')).not.toBe(fold('का'));
  });

  it('is the same when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('folding with places', () => {
  const letters = Array.from('aÉßİσς ﬁﾃﾞデ가ة\u0301\u00ad\t\u3000Ａ😀–');

  it('gives the same text, and for each of its units a place in the original', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters)).map((all) => all.join('')),
        (text) => {
          const { text: folded, from, to } = foldWithPlaces(text);
          expect(folded).toBe(fold(text));
          expect([from.length, to.length]).toEqual([folded.length, folded.length]);
          from.forEach((at, unit) => {
            expect(at).toBeLessThan(to[unit] ?? 0);
            expect(to[unit]).toBeLessThanOrEqual(text.length);
          });
        },
      ),
    );
  });

  it('counts a mark with its letter', () => {
    const { from, to } = foldWithPlaces('E\u0301a');
    expect([from, to]).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});
