import type { Reason } from '../../../shared/reasons';
import type { CheckSource } from '../../../shared/report';
import { asString } from '../../../shared/json';
import type { ParsedPayload } from '../../credential/format';
import { objectsOf } from '../../credential/read';
import { fromNumericDate } from '../../credential/registered-claims';
import { timeOf } from '../../credential/time-of';
import { type Finding, unknown } from '../finding';
import type { Period } from '../steps/period';

/** What an issuer's documents of another day may say otherwise: which keys it has, and where its badges are hosted. */
const ofItsDay: ReadonlySet<Reason> = new Set<Reason>([
  'signature-bad',
  'key-of-other',
  'key-not-authorised',
  'hosted-out-of-scope',
]);

/**
 * A copy of the issuer's documents that was kept before the badge was signed knows neither a key that is newer nor one that
 * took the place of another under its name: it contradicts nothing. A later one does, as the documents of today would.
 */
export function unlessKeptBefore(finding: Finding, source: CheckSource, signedOn: readonly (string | null)[]): Finding {
  if (finding.outcome !== 'failed' || source.kind !== 'kept' || !ofItsDay.has(finding.reason)) return finding;
  const kept = Date.parse(source.at);
  const before = signedOn.some((day) => day !== null && timeOf(day) > kept);
  return before ? unknown('key-kept', { at: source.at }, finding.detail ?? null) : finding;
}

/** When a W3C credential was signed, as its proofs or its token say; else the day from which it holds. */
export function signingDays(parsed: ParsedPayload, { validFrom }: Period): readonly (string | null)[] {
  if (parsed.kind === 'jws') {
    const { iat } = parsed.jws.claims;
    return [typeof iat === 'number' ? fromNumericDate(iat) : validFrom];
  }
  const created = objectsOf(parsed.document['proof']).flatMap((proof) => asString(proof['created']) ?? []);
  return created.length > 0 ? created : [validFrom];
}
