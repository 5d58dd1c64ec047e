import { type JsonObject } from '../../../shared/json';
import type { ParsedPayload } from '../../credential/format';
import type { Dossier } from '../documents';
import { unknown } from '../finding';
import type { Examined } from './examined';
import { examineHosted, withoutCopy } from './hosted';
import type { DocumentKind } from './kinds';
import { methodOf } from './method';
import { examineSigned } from './signed';

/**
 * Examines a document of Open Badges 0.5 to 2.1 or CLR 1.0: a signed one by its signature, another by its hosted copy. One
 * that calls itself signed and comes without a signature, or that has a proof of an extension, is left open: neither is
 * anything its issuer said here.
 */
export async function examineOlder(
  parsed: ParsedPayload,
  token: string | null,
  kind: DocumentKind,
  at: Date,
  dossier: Dossier,
): Promise<Examined> {
  if (parsed.kind === 'jws' && token !== null) return examineSigned(token, parsed.jws, kind, dossier);
  const document: JsonObject = parsed.document;
  if (parsed.kind === 'json' && parsed.seal !== undefined) {
    return withoutCopy(document, unknown('unsupported-proof', { method: parsed.seal }), unknown('not-checked'));
  }
  const method = methodOf(document);
  switch (method.kind) {
    case 'hosted':
      // A platform's list tells where the badge is hosted, in words of its own: there is nothing of it to compare.
      if (parsed.kind === 'json' && parsed.listed !== undefined) {
        return examineHosted(document, { ...kind, differences: () => [] }, at, dossier);
      }
      return examineHosted(document, kind, at, dossier);
    case 'signed':
      return withoutCopy(document, unknown('no-proof', {}, 'SignedBadge without a JWS'), unknown('not-checked'));
    case 'other':
      return withoutCopy(document, unknown('unsupported-proof', { method: method.name }), unknown('not-checked'));
  }
}
