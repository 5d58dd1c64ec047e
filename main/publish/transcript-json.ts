import { assertNever } from '../../shared/assert-never';
import { type DeclaredItem } from './declared-item';
import { declaredJson } from './declared';
import type { CredentialFormat } from '../../shared/credential';
import { RawJson, rawObject, stringifyWithRaw } from './raw-json';
import type { PublishRecord } from './types';

const credentialsContext = 'https://www.w3.org/ns/credentials/v2';

/**
 * Where a credential goes: into the presentation, or beside it. Open Badges 1 and 2 and CLR 1.0 are no verifiable credentials, a
 * presentation cannot hold another one, and of the rest nobody knows.
 */
function fits(format: CredentialFormat): boolean {
  switch (format) {
    case 'ob3-ldp':
    case 'ob3-jwt':
    case 'clr2-ldp':
    case 'clr2-jwt':
    case 'endorsement':
    case 'vc-ldp':
    case 'vc-jwt':
      return true;
    case 'ob1':
    case 'ob2-hosted':
    case 'ob2-signed':
    case 'clr1':
    case 'vp':
    case 'self-declared':
    case 'unknown':
      return false;
    default:
      return assertNever(format);
  }
}

/**
 * The signed credentials in an unsigned verifiable presentation (VCDM 2.0, section 4.13), each untouched: JSON as it
 * stands, a JWT as an EnvelopedVerifiableCredential (section 4.12.2).
 * @param id the presentation's own id, a `urn:uuid:`
 */
export function presentationJson(records: readonly PublishRecord[], id: string): string {
  return stringifyWithRaw({
    '@context': [credentialsContext],
    id,
    type: ['VerifiablePresentation'],
    verifiableCredential: credentialsIn(records),
  });
}

/**
 * The same presentation as a file of its own: what does not fit travels in `openBadges2` as a JSON literal
 * (JSON-LD 1.1, section 4.2.2), so that nothing of the wallet is left out. What the holder states themselves stands in
 * `selfDeclared`, apart from both.
 */
export function transcriptJson(
  records: readonly PublishRecord[],
  id: string,
  declared: readonly DeclaredItem[] = [],
): string {
  const others = othersIn(records);
  if (others.length + declared.length === 0) return presentationJson(records, id);
  const terms = {
    ...(others.length > 0 && { openBadges2: { '@id': 'urn:lapel:open-badges-2', '@type': '@json' } }),
    ...(declared.length > 0 && { selfDeclared: { '@id': 'urn:lapel:self-declared', '@type': '@json' } }),
  };
  return stringifyWithRaw({
    '@context': [credentialsContext, terms],
    id,
    type: ['VerifiablePresentation'],
    verifiableCredential: credentialsIn(records),
    ...(others.length > 0 && { openBadges2: others }),
    ...(declared.length > 0 && { selfDeclared: declaredJson(declared) }),
  });
}

/** What does not fit into a presentation, as a list of its own; null when everything fits. */
export function otherBadgesJson(records: readonly PublishRecord[]): string | null {
  const others = othersIn(records);
  return others.length === 0 ? null : stringifyWithRaw(others);
}

function credentialsIn(records: readonly PublishRecord[]): readonly unknown[] {
  return records
    .filter(({ format }) => fits(format))
    .flatMap(({ payload }) => {
      if (payload.kind === 'json') return rawObject(payload.text) ?? [];
      const type = 'EnvelopedVerifiableCredential';
      return { '@context': credentialsContext, id: `data:application/vc+jwt,${payload.token}`, type };
    });
}

function othersIn(records: readonly PublishRecord[]): readonly unknown[] {
  return records
    .filter(({ format }) => !fits(format))
    .map(({ format, payload, summary }) => ({
      format,
      name: summary.name,
      id: summary.id,
      ...(payload.kind === 'jws'
        ? { signature: payload.token }
        : { assertion: rawObject(payload.text) ?? new RawJson(JSON.stringify(payload.text)) }),
    }));
}
