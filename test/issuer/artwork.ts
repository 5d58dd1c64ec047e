import { pictograms, type Pictogram } from './pictograms';
import { hairline, outline, seat, type Shape } from './shapes';

/** Two jewel tones, light at the upper left and deep at the lower right, and the rim around them. */
const tones = {
  sapphire: ['#3479c4', '#17366b', '#122b57'],
  amber: ['#e58a12', '#a03f0c', '#84310a'],
  teal: ['#12897d', '#0f4a47', '#0b3a38'],
  moss: ['#5f9415', '#33540f', '#29440c'],
  violet: ['#8347ee', '#45199a', '#37127e'],
  ruby: ['#d0224d', '#7d1035', '#660b2a'],
  azure: ['#0a7cbb', '#0b4470', '#08375b'],
  graphite: ['#5b5f68', '#26282d', '#1b1d21'],
  plum: ['#a83aa6', '#5a1560', '#48104d'],
  copper: ['#c2603a', '#6f2a17', '#5a2011'],
  forest: ['#1f8a4c', '#0e4a2a', '#0a3a20'],
  indigo: ['#5562d8', '#272b80', '#1e2168'],
  gold: ['#c9940f', '#7a5206', '#634204'],
} as const;

export type Tone = keyof typeof tones;

export interface Artwork {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly pictogram: Pictogram;
  /** Upright pips under the pictogram: one to four, or none. */
  readonly pips?: number;
  /** Title for those who do not see the picture. */
  readonly title: string;
}

/**
 * A badge as a drawing of 512 by 512 units: rim, gradient body, a sheen from the upper left, a hairline inside the edge,
 * a white pictogram and the pips of its level. No filter, script, style sheet, text or outside reference.
 */
export function drawBadge(art: Artwork): string {
  const [light, deep, rim] = tones[art.tone];
  const { y, size } = seat(art.shape);
  const pips = art.pips ?? 0;
  const middle = pips > 0 ? y - 23 : y;
  const scale = (pips > 0 ? size * 0.95 : size) / 24;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512" role="img">
<title>${escaped(art.title)}</title>
<defs>
<linearGradient id="body" x1="0.12" y1="0.04" x2="0.88" y2="0.96"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient>
<linearGradient id="edge" x1="0.2" y1="0" x2="0.8" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.85"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.4"/><stop offset="1" stop-color="#fff" stop-opacity="0.55"/></linearGradient>
<radialGradient id="sheen" cx="0.28" cy="0.16" r="0.75"><stop offset="0" stop-color="#fff" stop-opacity="0.17"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
</defs>
<path d="${outline(art.shape, 0)}" fill="${rim}"/>
<path d="${outline(art.shape, 5)}" fill="url(#body)"/>
<path d="${outline(art.shape, 5)}" fill="url(#sheen)"/>
<path d="${hairline(art.shape)}" fill="none" stroke="url(#edge)" stroke-width="4.5"/>
${lines(art.pictogram, middle + 5, scale, deep, 0.35)}
${lines(art.pictogram, middle, scale, '#fff', 1)}
${pipsAt(pips, art.shape)}</svg>
`;
}

function lines(name: Pictogram, middle: number, scale: number, colour: string, opacity: number): string {
  const half = 12 * scale;
  const paths = pictograms[name].map((path) =>
    path.startsWith('!') ? `<path d="${path.slice(1)}" fill="${colour}" stroke="none"/>` : `<path d="${path}"/>`,
  );
  const place = `translate(${number(256 - half)} ${number(middle - half)}) scale(${number(scale)})`;
  return `<g transform="${place}" fill="none" stroke="${colour}" stroke-opacity="${opacity}" fill-opacity="${opacity}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g>`;
}

function pipsAt(count: number, shape: Shape): string {
  const y = shape === 'shield' ? 360 : shape === 'hexagon' ? 372 : 384;
  const rects = Array.from({ length: count }, (_, index) => {
    const x = 256 - (count * 25 - 12) / 2 + index * 25;
    return `<rect x="${x}" y="${y}" width="13" height="38" rx="4.5"/>`;
  });
  return rects.length === 0 ? '' : `<g fill="#fff" fill-opacity="0.92">${rects.join('')}</g>\n`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
