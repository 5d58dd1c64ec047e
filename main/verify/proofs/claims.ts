import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../../shared/json';
import type { CompactJws } from '../../credential/compact-jws';

/** The claims of a VC-JWT that say again what the credential says (OB 3.0 "JWT Payload Format"). */
export type ClaimFault = { readonly claim: string; readonly kind: 'missing' | 'differs' };

/**
 * Compares `iss`, `sub`, `jti` and `nbf` with the credential. A claim that differs is a fault in every profile; Open
 * Badges and CLR also require each (a recorded decision: strict), while plain VC-JOSE-COSE leaves them out.
 */
export function claimFaults(jws: CompactJws, credential: JsonObject, required: boolean): readonly ClaimFault[] {
  const { claims } = jws;
  const subject = asObject(asList(credential['credentialSubject'])[0]);
  const own = {
    iss: idOf(credential['issuer'] ?? credential['holder']),
    // A subject that is only named by an identifier has no id, so neither side has anything to say.
    sub: asString(subject?.['id']),
    jti: asString(credential['id']),
  };
  const faults = Object.entries(own).flatMap(([claim, value]) => textFault(claim, claims[claim], value, required));
  return [...faults, ...dateFault(claims['nbf'], credential, required)];
}

function idOf(value: JsonValue | undefined): string | null {
  return asString(value) ?? asString(asObject(value)?.['id']);
}

function textFault(claim: string, said: JsonValue | undefined, own: string | null, required: boolean): ClaimFault[] {
  if (said === undefined) return required && own !== null ? [{ claim, kind: 'missing' }] : [];
  // VCDM 1.1 lets an issuer leave out of `vc` what the claim says; then the claim is the only word and nothing differs.
  return own === null || said === own ? [] : [{ claim, kind: 'differs' }];
}

/** SECURITY: nothing but a time stands between, so that a text of megabytes is gone through once. */
const hasZone = /T[\d:., ]*(?:Z|[+-]\d{2}:\d{2})$/i;

function dateFault(nbf: JsonValue | undefined, credential: JsonObject, required: boolean): ClaimFault[] {
  const own = asString(credential['validFrom']) ?? asString(credential['issuanceDate']);
  if (nbf === undefined) return required ? [{ claim: 'nbf', kind: 'missing' }] : [];
  if (typeof nbf !== 'number') return [{ claim: 'nbf', kind: 'differs' }];
  // A day without a zone is another instant wherever it is read: nothing can differ from it.
  if (own === null || !hasZone.test(own)) return [];
  // NumericDate has whole seconds in practice, so the fraction of the credential's own instant does not count.
  return Math.abs(Math.floor(Date.parse(own) / 1000) - Math.floor(nbf)) <= 1 ? [] : [{ claim: 'nbf', kind: 'differs' }];
}
