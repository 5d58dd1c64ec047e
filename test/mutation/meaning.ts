import type { CredentialSummary, Payload } from '../../shared/credential';
import jsonld from 'jsonld';
import type { Json } from '../issuer/canonical';
import { contextOf } from '../issuer/contexts';

/**
 * What a signature vouches for, written so that two texts with the same meaning give the same string: for a token the
 * bytes that are signed, for JSON-LD the canonical N-Quads without the proof, worked out the slow way: by the library as it
 * is published, with nothing kept from one document to the next. Null where it finds no meaning.
 */
export async function signedMeaning(payload: Payload): Promise<string | null> {
  if (payload.kind === 'jws') return payload.token.split('.').slice(0, 2).join('.');
  const { proof, ...whole } = JSON.parse(payload.text) as Json & { readonly proof?: Json };
  // VC-DI-EdDSA section 3.3.2, step 4: a JCS proof says itself which contexts were signed; more may follow them.
  const signed = /-jcs-/.test(String(proof?.['cryptosuite'])) ? proof?.['@context'] : undefined;
  const document: Json = signed === undefined ? whole : { ...whole, '@context': signed };
  if (!('credentialSubject' in document)) return 'hosted';
  try {
    return await stockQuads(document);
  } catch {
    return null;
  }
}

/**
 * What the person reads, with lists in one order: JSON-LD says that order has no meaning. The picture it came in and the
 * name of its format are no words of the badge.
 */
export function shownMeaning({ format: _, picture, ...summary }: CredentialSummary): string {
  return JSON.stringify(sorted({ ...summary, picture: picture.kind === 'baked' ? { kind: 'none' } : picture }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((each) => JSON.stringify(sorted(each))))].sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sorted(member)]));
}

async function stockQuads(document: Json): Promise<string> {
  const documentLoader = (url: string) =>
    Promise.resolve({ contextUrl: null, documentUrl: url, document: contextOf(url) });
  return jsonld.canonize(document, { algorithm: 'RDFC-1.0', safe: true, documentLoader });
}
