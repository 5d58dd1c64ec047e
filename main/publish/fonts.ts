import sans from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';
import sansExtended from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import serifExtended from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline';

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const extended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const face = (family: string, address: string, weights: string, range: string) =>
  `@font-face{font-family:'${family}';src:url(${address}) format('woff2');font-weight:${weights};unicode-range:${range}}`;

/**
 * The faces of the transcript (both OFL), with their bytes in the sheet, so that the page needs nothing from outside.
 * Loaded only when a transcript is made: import this file dynamically.
 */
export const transcriptFonts = [
  face('Book Serif', serif, '200 900', latin),
  face('Book Serif', serifExtended, '200 900', extended),
  face('Legible Sans', sans, '200 800', latin),
  face('Legible Sans', sansExtended, '200 800', extended),
].join('\n');
