import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { canonicalQuads, type Json } from './canonical';
import { canonicalJson } from './canonical-json';
import { urls } from './contexts';
import { base58btc, base64url, base64urlJson } from './encodings';
import type { Keys } from './keys';

export type ProofSuite =
  | 'eddsa-rdfc-2022'
  | 'eddsa-jcs-2022'
  | 'ecdsa-rdfc-2019'
  | 'ecdsa-jcs-2019'
  | 'Ed25519Signature2020'
  | 'Ed25519Signature2018'
  | 'JsonWebSignature2020';

export type Curve = 'ed25519' | 'p256' | 'p384';

export interface ProofOptions {
  readonly suite: ProofSuite;
  readonly keys: Keys;
  readonly verificationMethod: string;
  /** ISO 8601 instant; undefined leaves it out. */
  readonly created: string | undefined;
  readonly proofPurpose?: string;
  /** The curve where a suite knows several (default: P-256 for ECDSA, else Ed25519). */
  readonly curve?: Curve;
  /** Further members of the proof: `id`, `expires`, `domain`, `challenge`, `previousProof`. */
  readonly members?: Json;
}

/**
 * The document with an embedded proof (VC Data Integrity section 4.1; VC-DI-EdDSA 3.2 and 3.3, VC-DI-ECDSA 3.2 and 3.3,
 * and the three suites before them). A proof the document has already is kept beside the new one: each is made over the
 * document without any, except for those its `previousProof` names.
 */
export async function signed(document: Json, options: ProofOptions): Promise<Json> {
  const { proof: before, ...bare } = withContext(document, options.suite);
  const proofs: readonly Json[] = [(before ?? []) as Json | readonly Json[]].flat();
  const named: readonly unknown[] = [options.members?.['previousProof'] ?? []].flat();
  const previous = proofs.filter((proof) => named.includes(proof['id']));
  const proof = await proofOf(previous.length === 0 ? bare : { ...bare, proof: previous }, options);
  return { ...bare, proof: proofs.length === 0 ? proof : [...proofs, proof] };
}

/** The proof alone, over a document without proofs or with the ones before it in a chain. */
export async function proofOf(document: Json, options: ProofOptions): Promise<Json> {
  const { suite, verificationMethod, created, proofPurpose = 'assertionMethod', members } = options;
  const kind = /^[A-Z]/.test(suite) ? { type: suite } : { type: 'DataIntegrityProof', cryptosuite: suite };
  const context = suite.includes('-jcs-') ? { '@context': document['@context'] } : {};
  const proof = { ...context, ...kind, created, verificationMethod, proofPurpose, ...members };
  const data = await signedData(document, proof, options);
  if (isDetached(suite)) return { ...proof, jws: detached(data, options) };
  return { ...proof, proofValue: base58btc(signatureOf(data, suite, options.keys, options.curve)) };
}

export function signatureOf(
  data: Uint8Array,
  suite: ProofSuite,
  keys: Keys,
  curve: Curve = curveOf({ suite }),
): Uint8Array {
  if (curve === 'p384') return p384.sign(data, keys.p384.secret, { lowS: false });
  if (curve === 'p256') return p256.sign(data, keys.p256.secret, { lowS: false });
  return ed25519.sign(data, keys.ed25519.secret);
}

/** The curve a proof is made with. */
export function curveOf({ suite, curve }: Pick<ProofOptions, 'suite' | 'curve'>): Curve {
  return curve ?? (suite.startsWith('ecdsa') ? 'p256' : 'ed25519');
}

async function signedData(document: Json, proof: Json, options: ProofOptions): Promise<Buffer> {
  const { suite } = options;
  const hash = curveOf(options) === 'p384' && !isDetached(suite) ? 'sha384' : 'sha256';
  const digest = (text: string) => createHash(hash).update(text).digest();
  if (suite.includes('-jcs-')) return Buffer.concat([proof, document].map((value) => digest(canonicalJson(value))));
  const config = { ...proof, '@context': document['@context'] };
  const whole = await canonicalQuads(withLoneProof(document), hash);
  return Buffer.concat([digest(await canonicalQuads(config, hash)), digest(whole)]);
}

/** The parser of these tests loses the graph of a proof that stands in a list, so one stands by itself; more it cannot do. */
function withLoneProof({ proof, ...document }: Json): Json {
  const proofs = (proof === undefined ? [] : [proof].flat()) as readonly unknown[];
  if (proofs.length > 1) throw new Error('the test issuer chains a graph proof to one other only');
  return proofs.length === 1 ? { ...document, proof: proofs[0] } : document;
}

function isDetached(suite: ProofSuite): boolean {
  return suite === 'Ed25519Signature2018' || suite === 'JsonWebSignature2020';
}

/** A JWS without its payload, which is not encoded either (RFC 7797). */
function detached(data: Uint8Array, options: ProofOptions): string {
  const curve = curveOf(options);
  const algorithm = { ed25519: 'EdDSA', p256: 'ES256', p384: 'ES384' }[curve];
  const header = base64urlJson({ alg: algorithm, b64: false, crit: ['b64'] });
  const input = Buffer.concat([Buffer.from(`${header}.`), data]);
  return `${header}..${base64url(signatureOf(input, options.suite, options.keys, curve))}`;
}

const suiteContexts: Readonly<Record<string, string>> = {
  Ed25519Signature2020: urls.ed25519Signature,
  Ed25519Signature2018: 'https://w3id.org/security/suites/ed25519-2018/v1',
  JsonWebSignature2020: 'https://w3id.org/security/suites/jws-2020/v1',
};

/** A suite whose terms the document's own contexts lack brings its context along. */
function withContext(document: Json, suite: ProofSuite): Json {
  const contexts = [document['@context']].flat();
  const needed = suiteContexts[suite] ?? urls.dataIntegrity;
  // VCDM 2.0 defines Data Integrity, VCDM 1.1 the suite of 2018, each by itself.
  const own = { [urls.dataIntegrity]: urls.vc2, [suiteContexts['Ed25519Signature2018'] ?? '']: urls.vc1 }[needed];
  const known = contexts.includes(needed) || contexts.includes(own);
  return known ? document : { ...document, '@context': [...contexts, needed] };
}
