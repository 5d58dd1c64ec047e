import { compactVerify, importJWK, type JWK } from 'jose';
import type { Documents } from '../issuer/documents';
import { peerVerifies } from '../issuer/peer';
import type { BenchCredential } from './verify-formats';

export interface PeerAnswer {
  readonly verified: readonly boolean[];
  /** Milliseconds of each. */
  readonly taken: readonly number[];
}

/**
 * Verifies a batch with the stock peer library alone, in a worker of its own: embedded proofs with Digital Bazaar's vc,
 * tokens with jose and JSON.parse. jose is handed the issuer's key; it looks nothing up.
 */
export async function peerBatch(task: {
  readonly credentials: readonly BenchCredential[];
  readonly documents: readonly (readonly [string, unknown])[];
}): Promise<PeerAnswer> {
  const documents = new Map(task.documents) as Documents;
  const [verified, taken]: [boolean[], number[]] = [[], []];
  for (const { payload, jwk } of task.credentials) {
    const start = performance.now();
    verified.push(
      payload.kind === 'jws'
        ? await tokenVerifies(payload.token, jwk)
        : await peerVerifies(JSON.parse(payload.text) as object as never, documents),
    );
    taken.push(performance.now() - start);
  }
  return { verified, taken };
}

const keys = new Map<string, ReturnType<typeof importJWK>>();

/** jose 6 wants the algorithm with the key, which it reads once an issuer. */
async function tokenVerifies(token: string, jwk: JWK): Promise<boolean> {
  const name = jwk.x ?? jwk.n ?? '';
  const key = keys.get(name) ?? importJWK(jwk, jwk.kty === 'RSA' ? 'RS256' : 'EdDSA');
  keys.set(name, key);
  try {
    const { payload } = await compactVerify(token, await key);
    return typeof JSON.parse(new TextDecoder().decode(payload)) === 'object';
  } catch {
    return false;
  }
}
