import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { decodeChunkText, decodeText } from './decode-text';
import { limits } from './limits';
import { embeddedFiles } from './pdf/embedded-files';
import { nameOf, type PdfFile, scanPdf } from './pdf/objects';
import { badgesInInfo, badgesInXmp } from './pdf/properties';
import { readBaked } from './read-payload';
import { type Baked, readPng } from './read-png';
import { readSvg } from './read-svg';
import { payloadText, type Reading } from './sink';
import { sniff } from './sniff';
import type { Picture } from './types';

/** What a PDF carries; a picture where its one badge came in one. */
export type PdfReading = Baked & { readonly picture: Picture | null };

type Part = Reading & { readonly picture: Picture | null };

/**
 * Reads the badges out of a PDF: attached files (a baked picture, JSON, a token), then the properties that bakers use
 * (document information and XMP). What is attached and no badge is passed over. The same badge in two places counts once.
 */
export function readPdf(bytes: Uint8Array): Result<PdfReading, IntakeError> {
  const file = scanPdf(bytes, {
    objects: limits.pdfObjects,
    values: limits.pdfValues,
    inflatedBytes: limits.pdfInflatedBytes,
  });
  if (file.kind === 'too-complex') return failure({ kind: 'pdf-too-complex', limit: limits.pdfObjects });
  if (file.kind === 'encrypted') return failure({ kind: 'pdf-encrypted' });
  if (file.objects.size === 0) return failure({ kind: 'pdf-damaged' });
  const attached = attachedParts(file);
  const named = propertyTexts(file).map((text) => readBaked(text));
  const parts = [...attached, ...named.flatMap((read) => (read.ok ? [{ ...read.value, picture: null }] : []))];
  const refused = named.find((read) => !read.ok);
  if (parts.length === 0) return failure(refused?.error ?? { kind: 'pdf-without-badge' });
  return success(joined(parts));
}

type ReadFile = Extract<PdfFile, { readonly kind: 'read' }>;

function attachedParts({ objects, decode }: ReadFile): readonly Part[] {
  return embeddedFiles(objects, limits.pdfFiles).flatMap((object) => {
    const bytes = decode(object);
    const part = bytes && readAttached(new Uint8Array(bytes));
    return part ? [part] : [];
  });
}

/** One attached file, told by its content like any file; only what a badge comes in. */
function readAttached(bytes: Uint8Array): Part | null {
  const sniffed = sniff(bytes);
  if (sniffed.kind === 'png') return pictured(readPng(bytes), { mediaType: 'image/png', bytes });
  if (sniffed.kind !== 'text') return null;
  const text = decodeText(bytes)?.trim() ?? '';
  if (text.startsWith('<')) return pictured(readSvg(text), { mediaType: 'image/svg+xml', bytes });
  const read = readBaked(text);
  return read.ok ? { ...read.value, picture: null } : null;
}

function pictured(read: Result<Baked, IntakeError>, picture: Picture): Part | null {
  return read.ok ? { ...read.value, picture } : null;
}

function propertyTexts({ objects, trailers, decode }: ReadFile): readonly string[] {
  const infos = trailers.flatMap((trailer) => {
    const info = trailer.entries.get('Info');
    if (info?.kind === 'dict') return [info];
    const object = info?.kind === 'ref' ? objects.get(info.number) : undefined;
    return object ? [object.dict] : [];
  });
  const packets = [...objects.values()].filter(({ dict }) => nameOf(dict.entries.get('Type')) === 'Metadata');
  const inPackets = packets.slice(0, limits.pdfFiles).flatMap((packet) => {
    const bytes = decode(packet);
    return bytes ? badgesInXmp(decodeText(bytes) ?? decodeChunkText(bytes)) : [];
  });
  return [...new Set([...infos.flatMap(badgesInInfo), ...inPackets])].slice(0, limits.pdfFiles);
}

/** What a part says, to tell whether another says the same. */
function contentOf({ candidates, links }: Reading): string {
  return JSON.stringify([candidates.map(({ payload }) => payloadText(payload)), links]);
}

/** One part stands for the whole file, like the badge of a picture; of several each is a part of it. */
function joined(parts: readonly Part[]): PdfReading {
  const different = [...new Map(parts.toReversed().map((part) => [contentOf(part), part])).values()].reverse();
  const [only, ...others] = different;
  if (only && others.length === 0) return { ...only, oddities: [] };
  const within = <T extends { readonly pointer: string }>(list: readonly T[], index: number): readonly T[] =>
    list.map((entry) => ({ ...entry, pointer: `/${index}${entry.pointer}` }));
  return {
    container: 'text',
    candidates: different.flatMap(({ candidates }, index) => within(candidates, index)),
    links: [...new Set(different.flatMap(({ links }) => links))].slice(0, limits.links),
    refused: different.flatMap(({ refused }, index) => within(refused, index)),
    picture: null,
    oddities: [],
    ...(parts.some(({ holdsKeys }) => holdsKeys) && { holdsKeys: true }),
  };
}
