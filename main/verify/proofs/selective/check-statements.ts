import { createHash, verify } from 'node:crypto';
import type { PublicKey } from '../../keys/public-key';
import type { Check } from '../suite';
import type { SelectiveValue } from './proof-value';

/**
 * The check of an `ecdsa-sd-2023` proof over statements that are split (VC-DI-ECDSA section 3.4.8): the issuer's
 * signature over the mandatory ones, and a signature of the passing key on each of the others, in their order.
 */
export function checkStatements(
  value: SelectiveValue,
  options: Buffer,
  statements: readonly string[],
  isMandatory: (statement: string, index: number) => boolean,
): Check {
  const mandatory = statements.filter(isMandatory);
  const others = statements.filter((statement, index) => !isMandatory(statement, index));
  const hash = createHash('sha256').update(mandatory.join('')).digest();
  const base = Buffer.concat([options, value.passingKey, hash]);
  return (key) => {
    // SECURITY: as many as there are, neither more nor fewer; a statement without a signature was added by somebody.
    if (value.signatures.length !== others.length || !isSigned(key, base, value.base)) return false;
    return value.signatures.every((signature, index) =>
      isSigned(value.passing, Buffer.from(others[index] ?? ''), signature),
    );
  };
}

function isSigned(key: PublicKey, data: Uint8Array, signature: Uint8Array): boolean {
  return key.kind === 'P-256' && verify('sha256', data, { key: key.key, dsaEncoding: 'ieee-p1363' }, signature);
}
