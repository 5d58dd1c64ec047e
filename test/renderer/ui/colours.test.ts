import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
const dark = css.indexOf('prefers-color-scheme: dark');

function tokensIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, deep = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (deep + 0.05);
}

const grounds = ['paper', 'surface', 'raised'];
const pairs = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['ink', 'selected'],
  ['ink-2', 'selected'],
  ['surface', 'ink'],
  ['surface', 'ink-2'],
  ['invalid', 'raised'],
  ['invalid', 'surface'],
  ...['verified', 'expired', 'invalid', 'unverified'].map((verdict) => [verdict, `${verdict}-soft`] as const),
] as const;

describe.each([
  ['light', tokensIn(css.slice(0, dark))],
  ['dark', tokensIn(css.slice(dark))],
])('the %s colours', (_name, tokens) => {
  it.each(pairs)('%s on %s can be read (AA, 4.5 to 1)', (text, ground) => {
    const one = tokens.get(text) ?? '';
    const other = tokens.get(ground) ?? '';
    expect([one, other].join()).toMatch(/^#[0-9a-f]{6},#[0-9a-f]{6}$/);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });
});
