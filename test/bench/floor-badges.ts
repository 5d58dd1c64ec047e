import type { Json } from '../issuer/canonical';
import type { Documents } from '../issuer/documents';
import { decodeBase58btc } from '../issuer/encodings';

interface FloorBadge {
  readonly text: string;
  readonly jwk: Json;
  readonly signature: Uint8Array;
}

/** What the floor needs of a badge, found before the clock starts: its signature, and the key as JWK. */
export function badgesForFloor(badges: readonly string[], documents: Documents): readonly FloorBadge[] {
  return badges.map((text) => {
    const { proof } = JSON.parse(text) as { proof: { verificationMethod: string; proofValue: string } };
    const did = proof.verificationMethod.split('#')[0] ?? '';
    const document = documents.get(`https://${did.slice('did:web:'.length)}/.well-known/did.json`);
    if (document?.kind !== 'json') throw new Error(`no document of ${did}`);
    const [method] = document.value['verificationMethod'] as readonly { publicKeyMultibase: string }[];
    // Multicodec 0xed01, then the 32 bytes of the Ed25519 key.
    const key = decodeBase58btc(method?.publicKeyMultibase ?? '').subarray(2);
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
    return { text, jwk, signature: decodeBase58btc(proof.proofValue) };
  });
}
