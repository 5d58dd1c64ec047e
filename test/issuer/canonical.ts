import { once } from 'node:events';
import { JsonLdParser } from 'jsonld-streaming-parser';
import c14n, { type InputQuads } from 'rdfjs-c14n';
import { contextOf } from './contexts';
import { writeLiteralsInFull } from './canonical-literals';

export type Json = Readonly<Record<string, unknown>>;
writeLiteralsInFull();

type Quad = InputQuads extends Iterable<infer Q> ? Q : never;

/**
 * Canonical N-Quads (RDFC-1.0) of a JSON-LD document. Parser and canonicaliser are by other authors than the ones
 * Lapel verifies with, so that a shared mistake shows. An unknown term is an error: nobody would have signed it.
 */
export async function canonicalQuads(document: Json, hash: 'sha256' | 'sha384' = 'sha256'): Promise<string> {
  const canonicaliser = new c14n.RDFC10();
  canonicaliser.hash_algorithm = hash;
  return canonicaliser.canonicalize(await quadsOf(document));
}

/**
 * The parser loses the contexts of credentials wrapped in a CLR, whose terms have a null context of their own; so each
 * is parsed alone and hung on the CLR's subject, in the same graph, as the CLR 2.0 context says.
 */
async function quadsOf(document: Json): Promise<Quad[]> {
  const claims = document['credentialSubject'];
  if (!isClrSubject(claims)) return parse(document);
  const { verifiableCredential: inside, ...rest } = claims;
  const quads = await parse({ ...document, credentialSubject: rest });
  for (const credential of inside) {
    quads.push(link(String(claims['id']), String(credential['id'])), ...(await quadsOf(credential)));
  }
  return quads;
}

async function parse(document: Json): Promise<Quad[]> {
  const parser = new JsonLdParser({
    strictValues: true,
    documentLoader: { load: (url) => Promise.resolve(contextOf(url) as { '@context': string }) },
  });
  const quads: Quad[] = [];
  parser.on('data', (found: Quad) => quads.push(found));
  const ended = once(parser, 'end');
  parser.end(JSON.stringify(document));
  await ended;
  return quads;
}

/** The triple between a CLR's subject and a credential, written as the RDF/JS terms the canonicaliser reads. */
function link(subject: string, credential: string): Quad {
  const node = (value: string) => ({ termType: 'NamedNode', value, equals: () => false });
  return {
    subject: node(subject),
    predicate: node('https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential'),
    object: node(credential),
    graph: { termType: 'DefaultGraph', value: '', equals: () => false },
  } as unknown as Quad;
}

function isClrSubject(value: unknown): value is Json & { readonly verifiableCredential: readonly Json[] } {
  return typeof value === 'object' && value !== null && Array.isArray((value as Json)['verifiableCredential']);
}
