import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import jsonld from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import { contextOf } from '../issuer/contexts';
import type { FloorBadge } from './floor-badges';

interface Prepared {
  /** What the signature is over: two graphs to canonicalise and hash, or the bytes themselves. */
  readonly signed: { readonly document: readonly object[]; readonly proof: readonly object[] } | Buffer;
  readonly signature: Buffer;
  readonly key: KeyObject;
}

let prepared: Prepared[] = [];

/** Expands each badge to RDF beforehand: what stands below any verifier is what comes after that. */
export async function prepare(badges: readonly FloorBadge[]): Promise<number> {
  prepared = [];
  for (const { text, jwk, signature } of badges) {
    prepared.push({
      signed: text.startsWith('{') ? await graphsOf(text) : Buffer.from(text.slice(0, text.lastIndexOf('.'))),
      signature: Buffer.from(signature),
      key: createPublicKey({ format: 'jwk', key: jwk as never }),
    });
  }
  return prepared.length;
}

async function graphsOf(text: string) {
  const documentLoader = (url: string) =>
    Promise.resolve({ contextUrl: null, documentUrl: url, document: contextOf(url) });
  const quads = async (value: object) => (await jsonld.toRDF(value, { documentLoader })) as object[];
  const { proof, ...document } = JSON.parse(text) as { proof: Record<string, unknown>; '@context': unknown };
  const { proofValue: _, ...options } = proof;
  return { document: await quads(document), proof: await quads({ '@context': document['@context'], ...options }) };
}

/** The floor: canonicalise and hash where a graph was signed, and check the signature. */
export async function floor(): Promise<readonly boolean[]> {
  const good: boolean[] = [];
  for (const { signed, signature, key } of prepared) {
    const data = Buffer.isBuffer(signed) ? signed : await hashes(signed);
    const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    good.push(verify(hash, data, { key, dsaEncoding: 'ieee-p1363' }, signature));
  }
  return good;
}

async function hashes({ document, proof }: Exclude<Prepared['signed'], Buffer>): Promise<Buffer> {
  const hash = async (quads: readonly object[]) =>
    createHash('sha256')
      .update(await rdfCanonize.canonize(quads, { algorithm: 'RDFC-1.0' }))
      .digest();
  return Buffer.concat([await hash(proof), await hash(document)]);
}
