import { once } from 'node:events';
import { JsonLdParser } from 'jsonld-streaming-parser';
import c14n from 'rdfjs-c14n';
import type { Quad } from '@rdfjs/types';
import { contextOf } from './contexts';

export type Json = Readonly<Record<string, unknown>>;

/**
 * Canonical N-Quads (RDFC-1.0) of a JSON-LD document. Parser and canonicaliser are by other authors than the ones
 * Lapel verifies with, so that a shared mistake shows.
 */
export async function canonicalQuads(document: Json, hash: 'sha256' | 'sha384' = 'sha256'): Promise<string> {
  const canonicaliser = new c14n.RDFC10();
  canonicaliser.hash_algorithm = hash;
  return canonicaliser.canonicalize(await quadsOf(document));
}

/** RDF quads of a JSON-LD document. An unknown term is an error, as it would be signed by nobody. */
export async function quadsOf(document: Json, strict = true): Promise<Quad[]> {
  const parser = new JsonLdParser({
    strictValues: strict,
    documentLoader: { load: (url) => Promise.resolve(contextOf(url) as { '@context': string }) },
  });
  const quads: Quad[] = [];
  parser.on('data', (quad: Quad) => quads.push(quad));
  const ended = once(parser, 'end');
  parser.end(JSON.stringify(document));
  await ended;
  return quads;
}
