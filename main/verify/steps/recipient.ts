import { hash as hashOf } from 'node:crypto';
import type { RecipientIdentity } from '../../../shared/credential';
import { createRecall } from '../../../shared/recall';
import { failed, type Finding, notApplicable, passed, unknown } from '../finding';

/** Hashes the specifications name (OB 2.0 IdentityHash, OB 3.0 IdentityHash). Others are reported, never matched. */
const algorithms: ReadonlySet<string> = new Set(['md5', 'sha256']);

/**
 * Whether a credential was given to one of the earner's own identities. It informs: a badge given to somebody else is
 * kept like any other.
 */
export function checkRecipient(recipients: readonly RecipientIdentity[], identities: readonly string[]): Finding {
  if (recipients.length === 0) return notApplicable('recipient-none');
  if (identities.length === 0) return unknown('recipient-no-identities');
  const matched = identities.find((identity) => recipients.some((recipient) => matches(recipient, identity)));
  if (matched !== undefined) return passed('recipient-yours', { identity: matched });
  const [odd] = recipients.filter(({ hashed, identity }) => hashed && !algorithms.has(algorithmOf(identity)));
  if (odd) return unknown('recipient-unsupported-hash', { algorithm: algorithmOf(odd.identity) });
  // Only identities of the same kind can contradict each other (OB 2.0, IdentityObject `type`).
  const compared = recipients.some(({ type }) =>
    identities.some((identity) => isMail(type) === identity.includes('@')),
  );
  return compared ? failed('recipient-not-matched') : unknown('recipient-not-matched');
}

/** OB 2.0 `email`, OB 3.0 `emailAddress`. */
function isMail(type: string): boolean {
  return type === 'email' || type === 'emailAddress';
}

function matches(recipient: RecipientIdentity, identity: string): boolean {
  const named = recipient.identity;
  if (!recipient.hashed) {
    return variants(identity).some((variant) => named === variant || sameMailbox(named, variant));
  }
  const [algorithm = '', hex = ''] = named.split('$', 2).map((part) => part.toLowerCase());
  if (!algorithms.has(algorithm)) return false;
  return variants(identity).some((variant) => hashOf(algorithm, variant + (recipient.salt ?? ''), 'hex') === hex);
}

/** The algorithm an IdentityHash names before its `$`, in lower case; empty where it names none. */
export function algorithmOf(hash: string): string {
  return hash.includes('$') ? hash.slice(0, hash.indexOf('$')).toLowerCase() : '';
}

/** `mailto:` before an address means the same mailbox. */
function sameMailbox(named: string, identity: string): boolean {
  return named.toLowerCase().replace(/^mailto:/, '') === identity.toLowerCase() && identity.includes('@');
}

/**
 * The specification compares exactly, and issuers hash what a person once typed: an address is tried as written, in lower
 * case, with a lower-case host, and with a capital first letter.
 */
function variants(identity: string): readonly string[] {
  return spellings(identity, () => variantsOf(identity));
}

/** One person's identities are compared with all their badges. */
const spellings = createRecall<readonly string[]>({ most: 64, longest: 1024 });

function variantsOf(identity: string): readonly string[] {
  const [local, host] = identity.split('@', 2);
  if (local === undefined || host === undefined || identity.includes('://')) return [identity];
  const lower = identity.toLowerCase();
  const capital = lower.slice(0, 1).toUpperCase() + lower.slice(1);
  return [...new Set([identity, lower, `${local}@${host.toLowerCase()}`, capital, identity.toUpperCase()])];
}
