import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import jsonld from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import { contextOf } from '../issuer/contexts';

interface Prepared {
  readonly document: readonly object[];
  readonly proof: readonly object[];
  readonly signature: Buffer;
  readonly key: KeyObject;
}

const prepared: Prepared[] = [];

/** Expands each badge to RDF beforehand: what stands below any verifier is what comes after that. */
export async function prepare(
  badges: readonly { text: string; jwk: object; signature: Uint8Array }[],
): Promise<number> {
  const documentLoader = (url: string) =>
    Promise.resolve({ contextUrl: null, documentUrl: url, document: contextOf(url) });
  for (const { text, jwk, signature } of badges) {
    const { proof, ...document } = JSON.parse(text) as { proof: Record<string, unknown>; '@context': unknown };
    const { proofValue: _, ...options } = proof;
    const quads = async (value: object) => (await jsonld.toRDF(value, { documentLoader })) as object[];
    prepared.push({
      document: await quads(document),
      proof: await quads({ '@context': document['@context'], ...options }),
      signature: Buffer.from(signature),
      key: createPublicKey({ format: 'jwk', key: jwk as never }),
    });
  }
  return prepared.length;
}

/** The floor: canonicalise, hash, check the signature. Gives how many are good. */
export async function floor(): Promise<number> {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  let good = 0;
  for (const { document, proof, signature, key } of prepared) {
    const canonical = (quads: readonly object[]) => rdfCanonize.canonize(quads, { algorithm: 'RDFC-1.0' });
    const data = Buffer.concat([hash(await canonical(proof)), hash(await canonical(document))]);
    if (verify(null, data, key, signature)) good += 1;
  }
  return good;
}
