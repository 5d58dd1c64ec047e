import type { Check } from '../../../shared/report';
import { checkPeriod } from '../../../shared/verdict';
import { asList, asString, type JsonObject } from '../../../shared/json';
import { objectsOf } from '../../credential/read';

/** A validity period as the report keeps it. An unreadable date stays as it is written, so that it is told as unreadable. */
export interface Period {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/**
 * The period of a credential whose JWT claims are applied: VCDM 2.0 names before VCDM 1.1 names. A proof may expire, too;
 * the earliest end counts.
 */
export function periodOf(credential: JsonObject): Period {
  const ends: string[] = [];
  for (const name of credentialEnds) addWritten(ends, credential, name);
  for (const proof of objectsOf(credential['proof'])) for (const name of proofEnds) addWritten(ends, proof, name);
  return {
    validFrom: written(credential, 'validFrom') ?? written(credential, 'issuanceDate'),
    validUntil: ends.length === 0 ? null : earliest(ends),
  };
}

const credentialEnds = ['validUntil', 'expirationDate'] as const;

/**
 * The end of a proof. SECURITY: `expiration` is the same property in the old security vocabulary, which anybody may add to the
 * contexts of a signed badge; under that name the end would still be signed and not be seen.
 */
const proofEnds = ['expires', 'expiration'] as const;

function addWritten(ends: string[], object: JsonObject, name: string): void {
  const end = written(object, name);
  if (end !== null) ends.push(end);
}

function written(credential: JsonObject, name: string): string | null {
  const value = credential[name];
  if (value === undefined || value === null) return null;
  // A date without a zone would mean another instant on every machine.
  const [only, ...others] = asList(value);
  const text = others.length === 0 ? asString(only) : null;
  return text !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/i.test(text) ? text : 'unreadable';
}

function earliest(ends: readonly string[]): string | null {
  const broken = ends.find((end) => Number.isNaN(Date.parse(end)));
  return (
    broken ??
    ends.reduce<string | null>(
      (first, end) => (first !== null && Date.parse(first) <= Date.parse(end) ? first : end),
      null,
    )
  );
}

/** The `validity-period` check of a period. */
export function checkValidity(period: Period, at: Date): Check {
  return {
    step: 'validity-period',
    detail: null,
    source: { kind: 'offline' },
    ...checkPeriod(period.validFrom, period.validUntil, at),
  };
}
