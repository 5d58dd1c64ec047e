import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeChunkText } from '../decode-text';
import { limits } from '../limits';
import type { PdfDict, PdfValue } from './syntax';

/** Names under which bakers put a badge into a PDF's properties: those of the PNG chunk (OB 2.0 Baking, OB 3.0). */
export const propertyNames: ReadonlySet<string> = new Set([
  'openbadges',
  'openbadge',
  'openbadgecredential',
  'clrcredential',
]);

/** Elements of the SVG way of baking, which XMP has, too, as both are XML. */
const elements: Readonly<Record<string, string>> = {
  'http://openbadges.org': 'assertion',
  'https://openbadges.org': 'assertion',
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
  'https://purl.imsglobal.org/spec/ob/v3p0': 'credential',
};

/** A text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its mark; without one Latin-1, or UTF-8 where it is that. */
export function pdfText(value: PdfValue | undefined): string | null {
  if (value?.kind !== 'string') return null;
  const bytes = Buffer.from(value.text, 'latin1');
  if (value.text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return decodeChunkText(bytes);
}

/** Badges in a document information dictionary (ISO 32000-2, 14.3.3): entries of a known name. */
export function badgesInInfo(info: PdfDict): readonly string[] {
  return [...info.entries].flatMap(([name, value]) => {
    const text = propertyNames.has(name.toLowerCase()) ? pdfText(value) : null;
    return text === null || text.trim() === '' ? [] : [text];
  });
}

interface Open {
  readonly depth: number;
  text: string;
}

/**
 * Badges in an XMP packet (ISO 16684-1): an element or attribute of a known name in any namespace (programs write a
 * property `openbadges` as `pdfx:openbadges`), or the elements of a baked SVG. Damage ends the reading, what was found stays.
 * SECURITY: a packet with a document type is not read, so no entity can be defined.
 */
export function badgesInXmp(xml: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let open: Open | null = null;
  const stop = (): never => {
    throw new Stop();
  };
  parser.on('doctype', stop);
  parser.on('error', stop);
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) stop();
    for (const { local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns') continue;
      const named = propertyNames.has(local.toLowerCase()) || (isElement(tag) && local === 'verify');
      if (named && value.trim() !== '') found.push(value);
    }
    if (open === null && (propertyNames.has(tag.local.toLowerCase()) || isElement(tag))) open = { depth, text: '' };
  });
  const collect = (part: string): void => {
    if (open !== null) open.text += part;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', () => {
    if (open?.depth === depth) {
      if (open.text.trim() !== '') found.push(open.text);
      open = null;
    }
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return found;
}

/** Why reading stopped is nobody's concern: a packet is one of several places a badge may stand. */
class Stop extends Error {}

function isElement(tag: SaxesTagNS): boolean {
  return elements[tag.uri.replace(/\/$/, '')] === tag.local;
}
