import type { Json } from '../issuer/canonical';
import { decodeBase58btc } from '../issuer/encodings';
import type { BenchCredential } from './verify-formats';

/** What the floor needs of a credential, found before the clock starts. */
export interface FloorBadge {
  /** JSON with its proof, or a compact token. */
  readonly text: string;
  readonly jwk: Json;
  readonly signature: Uint8Array;
}

export function badgesForFloor(credentials: readonly BenchCredential[]): readonly FloorBadge[] {
  return credentials.map(({ payload, jwk }) => {
    if (payload.kind === 'jws') {
      const [, , signature = ''] = payload.token.split('.');
      return { text: payload.token, jwk, signature: Buffer.from(signature, 'base64url') };
    }
    const { proof } = JSON.parse(payload.text) as { proof: { proofValue: string } };
    return { text: payload.text, jwk, signature: decodeBase58btc(proof.proofValue) };
  });
}
