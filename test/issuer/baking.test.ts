import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { drawBadge } from './artwork';
import { bakePng, chunkOf, type TextChunk } from './bake-png';
import { bakeSvg } from './bake-svg';

const picture = readFileSync(new URL('pictures/volunteer-mentor.png', import.meta.url));
const text = JSON.stringify({ name: 'Grüße ]]> “Ω”', id: 'urn:example:1' });

/** Chunks as [type, data], by the lengths in the file. */
function chunks(png: Uint8Array): readonly (readonly [string, Buffer])[] {
  const bytes = Buffer.from(png);
  const found: [string, Buffer][] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    found.push([bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))]);
  }
  return found;
}

describe('a baked PNG', () => {
  test.each(['iTXt', 'iTXt-compressed', 'tEXt', 'zTXt'] as const)('%s keeps every other chunk', (kind: TextChunk) => {
    const baked = bakePng(picture, 'openbadgecredential', text, kind);
    const [before, after] = [chunks(picture), chunks(baked)];
    expect(after.filter((_, index) => index !== 1)).toEqual(before);
    const [type, data] = after[1] ?? ['', Buffer.alloc(0)];
    expect(type).toBe(kind.slice(0, 4));
    const skip = Buffer.byteLength('openbadgecredential') + { iTXt: 5, 'iTXt-compressed': 5, tEXt: 1, zTXt: 2 }[kind];
    const body = data.subarray(skip);
    expect((kind === 'iTXt' || kind === 'tEXt' ? body : inflateSync(body)).toString('utf8')).toBe(text);
  });

  test('has the checksum the specification gives for an empty IEND', () => {
    expect(chunkOf('IEND', new Uint8Array()).toString('hex')).toBe('0000000049454e44ae426082');
  });
});

describe('a baked SVG', () => {
  const drawing = drawBadge({ shape: 'seal', tone: 'moss', pictogram: 'leaf', title: 'Seal & <leaf>' });
  const root = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;

  test('holds JSON in CDATA, even with an end of CDATA inside', () => {
    const element = root(bakeSvg(drawing, 'ob3', text))?.getElementsByTagNameNS(
      'https://purl.imsglobal.org/ob/v3p0',
      'credential',
    )[0];
    expect(element?.textContent?.trim()).toBe(text);
  });

  test('holds a token in the verify attribute', () => {
    const element = root(bakeSvg(drawing, 'ob2', 'aaa.bbb.ccc'))?.getElementsByTagNameNS(
      'http://openbadges.org',
      'assertion',
    )[0];
    expect(element?.getAttribute('verify')).toBe('aaa.bbb.ccc');
  });
});
