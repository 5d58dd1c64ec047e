import { createHash, sign } from 'node:crypto';
import jsonld from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import type { Json } from '../issuer/canonical';
import { contextOf } from '../issuer/contexts';
import type { Documents } from '../issuer/documents';
import { base58btc } from '../issuer/encodings';
import type { Issuer } from '../issuer/issuer';
import { thousand } from '../issuer/thousand';
import { unsignedClr2 } from '../issuer/wrappings';
import { altered } from './verify-formats';

const inside = 30;
const from = '2026-05-01T00:00:00Z';

interface ManyRecords {
  readonly texts: readonly {
    readonly text: string;
    readonly by: Issuer;
    /** Which badge inside was altered after all was signed. */
    readonly badge: number | null;
  }[];
  readonly issuers: readonly Issuer[];
  readonly documents: Documents;
}

/**
 * Signed CLR 2.0 records of thirty signed badges each, so many that at least `count` badges are inside; every third has one
 * badge altered. Canonicalised by the stock libraries: the parser of the other tests takes seconds for one.
 */
export async function manyRecords(count: number, schools: number): Promise<ManyRecords> {
  const length = Math.ceil(count / inside);
  const { badges, issuers, documents } = await thousand(length * inside, { schools });
  const texts = [];
  for (let index = 0; index < length; index += 1) {
    const by = issuers[index % issuers.length];
    if (!by) throw new Error('no issuer');
    const credentials = badges.slice(index * inside, (index + 1) * inside).map((text) => JSON.parse(text) as Json);
    const seed = `bench record ${String(index)}`;
    const document = unsignedClr2(by, { seed, name: seed, subject: 'did:example:mia', from, credentials });
    const text = JSON.stringify({ ...document, proof: await proofOver(document, by) });
    const badge = index % 3 === 2 ? index % inside : null;
    texts.push({ text: badge === null ? text : alteredAt(text, badge), by, badge });
  }
  return { texts, issuers, documents };
}

/** Alters the badge at that place within the record's text. */
function alteredAt(text: string, badge: number): string {
  const record = JSON.parse(text) as { credentialSubject: { verifiableCredential: Json[] } };
  const all = record.credentialSubject.verifiableCredential;
  all[badge] = JSON.parse(altered(JSON.stringify(all[badge]))) as Json;
  return JSON.stringify(record);
}

async function proofOver(document: Json, by: Issuer): Promise<Json> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: from,
    verificationMethod: by.method('ed25519'),
    proofPurpose: 'assertionMethod',
  };
  const config = { '@context': document['@context'], ...options };
  const data = Buffer.concat([await graphHash(config), await graphHash(document)]);
  return { ...options, proofValue: base58btc(sign(null, data, by.keys.ed25519.privateKey)) };
}

async function graphHash(document: object): Promise<Buffer> {
  const documentLoader = (url: string) =>
    Promise.resolve({ contextUrl: null, documentUrl: url, document: contextOf(url) });
  const quads = (await jsonld.toRDF(document, { documentLoader })) as object[];
  const text = await rdfCanonize.canonize(quads, { algorithm: 'RDFC-1.0' });
  return createHash('sha256').update(text).digest();
}
