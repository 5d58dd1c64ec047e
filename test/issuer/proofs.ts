import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { canonicalQuads, type Json } from './canonical';
import { urls } from './contexts';
import { base58btc } from './encodings';
import type { Keys } from './keys';

export type ProofSuite = 'eddsa-rdfc-2022' | 'Ed25519Signature2020' | 'ecdsa-rdfc-2019';

export interface ProofOptions {
  readonly suite: ProofSuite;
  readonly keys: Keys;
  readonly verificationMethod: string;
  /** ISO 8601 instant. */
  readonly created: string;
  readonly proofPurpose?: string;
}

/**
 * The document with an embedded proof (VC Data Integrity section 4.1; VC-DI-EdDSA 3.2, VC-DI-ECDSA 3.2, Ed25519Signature2020).
 * A proof the document has already is kept beside the new one: each is made over the document without any.
 */
export async function signed(document: Json, options: ProofOptions): Promise<Json> {
  const { proof: before, ...bare } = withContext(document, options.suite);
  const proof = await proofOf(bare, options);
  const proofs = before === undefined ? [] : Array.isArray(before) ? before : [before];
  return { ...bare, proof: proofs.length === 0 ? proof : [...(proofs as Json[]), proof] };
}

/** The proof alone, over a document without proofs. */
export async function proofOf(document: Json, options: ProofOptions): Promise<Json> {
  const { suite, keys, verificationMethod, created, proofPurpose = 'assertionMethod' } = options;
  const kind = suite === 'Ed25519Signature2020' ? { type: suite } : { type: 'DataIntegrityProof', cryptosuite: suite };
  const proof = { ...kind, created, verificationMethod, proofPurpose };
  const data = Buffer.concat([
    digest(await canonicalQuads({ '@context': document['@context'], ...proof })),
    digest(await canonicalQuads(document)),
  ]);
  return { ...proof, proofValue: base58btc(signatureOf(data, suite, keys)) };
}

export function signatureOf(data: Uint8Array, suite: ProofSuite, keys: Keys): Uint8Array {
  if (suite === 'ecdsa-rdfc-2019') return p256.sign(data, keys.p256.secret, { lowS: false });
  return ed25519.sign(data, keys.ed25519.secret);
}

/** A suite whose terms the document's own contexts lack brings its context along. */
function withContext(document: Json, suite: ProofSuite): Json {
  const contexts = [document['@context']].flat();
  const needed = suite === 'Ed25519Signature2020' ? urls.ed25519Signature : urls.dataIntegrity;
  const known = contexts.includes(needed) || (suite !== 'Ed25519Signature2020' && contexts.includes(urls.vc2));
  return known ? document : { ...document, '@context': [...contexts, needed] };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
