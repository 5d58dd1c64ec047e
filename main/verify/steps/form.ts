import { asList, asString, type JsonObject } from '../../../shared/json';
import { contextsOf, isSdJwtVc, type ParsedPayload } from '../../credential/format';
import { failed, type Finding, passed } from '../finding';
import { formFault } from '../json-ld/compact-form';
import { claimFaults } from '../proofs/claims';
import { hiddenFault, sdJwtVcFault } from '../proofs/sd-jwt-form';
import { structureFault } from './structure';

const vcdm2 = 'https://www.w3.org/ns/credentials/v2';
const vcdm1 = 'https://www.w3.org/2018/credentials/v1';

/** Whether a W3C credential says what it seems to say, before any key is looked for. */
export function checkForm(parsed: ParsedPayload, obliged: boolean): Finding {
  const { document } = parsed;
  if (parsed.kind === 'jws' && isSdJwtVc(parsed)) return sdJwtVcFault(parsed.jws) ?? passed('parsed');
  return (
    structure(document, parsed) ??
    contextOrder(document, parsed) ??
    (parsed.kind === 'json' ? jsonForm(document) : jwtForm(parsed, obliged)) ??
    passed('parsed')
  );
}

function structure(document: JsonObject, parsed: ParsedPayload): Finding | null {
  const fault = structureFault(document, parsed.kind === 'jws');
  return fault === null ? null : failed('malformed', {}, fault);
}

/** VCDM: the base context comes first; in a JWT its version must fit how the claims are laid out (OB 3.0 guide). */
function contextOrder(document: JsonObject, parsed: ParsedPayload): Finding | null {
  const first = asString(asList(document['@context'])[0]) ?? '';
  const expected = parsed.kind === 'jws' && parsed.claimed !== 'none' ? [vcdm1] : [vcdm2, vcdm1];
  const listed = contextsOf(document).filter((context) => context === vcdm1 || context === vcdm2);
  if (expected.includes(first) && listed.length === 1) return null;
  return failed('context-order', { context: first });
}

function jsonForm(document: JsonObject): Finding | null {
  if (document['proof'] === undefined) return null;
  const fault = formFault(document);
  return fault && failed(fault.kind, { member: fault.member });
}

function jwtForm(parsed: ParsedPayload & { readonly kind: 'jws' }, obliged: boolean): Finding | null {
  const hidden = hiddenFault(parsed.jws);
  if (hidden) return hidden;
  const type =
    asString(parsed.jws.header['typ'])
      ?.toLowerCase()
      .replace(/^application\//, '') ?? null;
  // SECURITY: a token made for another use (an access or identity token) is not taken for a credential (RFC 8725, 3.11).
  if (type !== null && !tokenTypes.has(type)) return failed('malformed', {}, `typ ${type}`);
  const faults = claimFaults(parsed.jws, parsed.document, obliged);
  if (faults.length === 0) return null;
  const claims = faults.map(({ claim, kind }) => `${claim} ${kind}`).join(', ');
  return failed('claims-differ', { claims });
}

/** VC-JOSE-COSE section 6, its drafts, and what came before it; `application/` may be left out (RFC 7515 section 4.1.9). */
const tokenTypes: ReadonlySet<string> = new Set([
  'jwt',
  'vc+jwt',
  'vp+jwt',
  'vc+sd-jwt',
  'vp+sd-jwt',
  'dc+sd-jwt',
  'vc+ld+jwt',
  'vp+ld+jwt',
  'vc+ld+json+jwt',
  'vp+ld+json+jwt',
  'vc+ld+json+sd-jwt',
  'vp+ld+json+sd-jwt',
]);
