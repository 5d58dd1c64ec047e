import { asString, type JsonObject } from '../../shared/json';
import { contextsOf, dataModelOf, type ParsedPayload, typesOf } from '../credential/format';
import { credentialOf } from '../credential/jwt-claims';
import { idOf } from '../credential/read';
import type { Inquiry } from './documents';
import { unknown } from './finding';
import type { Relationship } from './keys/verification-method';
import { checkEmbeddedProofs, combine, type SecuringResult } from './proofs/embedded';
import { checkVcJwt } from './proofs/vc-jwt';

/**
 * Checks how a W3C credential, presentation, endorsement or status list is secured: its VC-JWT signature or every one of
 * its embedded proofs, and whose the keys are. `at`: when it is checked, for a proof that does not say when it was made.
 */
export async function checkSecuring(
  parsed: ParsedPayload,
  token: string | null,
  inquiry: Inquiry,
  at?: Date,
): Promise<SecuringResult> {
  const credential = credentialOf(parsed);
  const issuer = issuerOf(credential);
  const relationships = relationshipsOf(parsed);
  if (parsed.kind === 'jws' && token !== null) {
    const created = asString(credential['validFrom']) ?? asString(credential['issuanceDate']);
    const relationship = relationships[0] ?? 'assertionMethod';
    return combine([await checkVcJwt(token, parsed.jws, { issuer, relationship, created }, inquiry)]);
  }
  // A seal around the whole (JAdES) stands for an issuer by certificates, which are not read here: told, never guessed.
  if (parsed.kind === 'json' && parsed.seal !== undefined) {
    return { proof: unknown('unsupported-proof', { method: parsed.seal }), key: unknown('key-not-checked') };
  }
  return checkEmbeddedProofs(
    parsed.document,
    { contexts: contextsOf(parsed.document), issuer, relationships, ...(at && { at }) },
    inquiry,
  );
}

/**
 * Who is said to have made a credential: its issuer, or the holder of a presentation. SECURITY: the holder that a credential
 * may name, too, has not issued it.
 */
export function issuerOf(credential: JsonObject): string | null {
  const presentation = typesOf(credential).includes('VerifiablePresentation');
  return idOf(credential['issuer'] ?? (presentation ? credential['holder'] : undefined));
}

/** A holder signs a presentation to authenticate or to assert; a credential can only be asserted. */
function relationshipsOf(parsed: ParsedPayload): readonly Relationship[] {
  const presentation = dataModelOf(parsed.document) === 'vp' || (parsed.kind === 'jws' && parsed.claimed === 'vp');
  return presentation ? ['authentication', 'assertionMethod'] : ['assertionMethod'];
}
