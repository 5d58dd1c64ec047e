import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { authorityOf } from './address';
import { type Chain, follow } from './chain';

/**
 * Whether an issuer lets its badges be hosted at this address (OB 2.0 VerificationObject): some `startsWith` must be its
 * beginning, where given, and its authority must be among `allowedOrigins`, by default the authority of the issuer's id.
 */
export async function checkScope(hostedAt: string, chain: Chain, inquiry: Inquiry): Promise<Finding> {
  const { issuer, issuerId } = chain;
  if (!issuer || issuerId === null) return chain.missing ?? unknown('key-self-asserted', { issuer: '' });
  // An issuer without a web address has no host to compare with: nothing is contradicted, and nothing is shown.
  if (authorityOf(issuerId) === null) return unknown('key-self-asserted', { issuer: issuerId });
  if (!chain.issuerEmbedded) return scopeFinding(hostedAt, issuerId, issuer);
  // SECURITY: a profile inside the data was written by whoever hosts the data. It cannot widen its own scope; what goes
  // beyond the issuer's own host is believed only from the profile at the issuer's address.
  const narrow: JsonObject = { verification: { startsWith: asObject(issuer['verification'])?.['startsWith'] } };
  const own = scopeFinding(hostedAt, issuerId, narrow);
  if (own.outcome === 'passed') return own;
  const profile = await follow(issuerId, 'issuer', inquiry);
  return profile.kind === 'found' ? scopeFinding(hostedAt, issuerId, profile.document) : profile.finding;
}

function scopeFinding(hostedAt: string, issuerId: string, profile: JsonObject): Finding {
  return inScope(hostedAt, issuerId, profile)
    ? passed('hosted-in-scope', { issuer: issuerId })
    : failed('hosted-out-of-scope', { issuer: issuerId, url: hostedAt });
}

function inScope(hostedAt: string, issuerId: string, profile: JsonObject): boolean {
  const policy = asObject(profile['verification']);
  const beginnings = asList(policy?.['startsWith']);
  if (beginnings.length > 0 && !beginnings.some((text) => hostedAt.startsWith(asString(text) ?? '\u0000')))
    return false;
  const origins = asList(policy?.['allowedOrigins']).map((origin) => originOf(asString(origin)));
  const allowed = origins.length > 0 ? origins : [authorityOf(issuerId)];
  return allowed.includes(authorityOf(hostedAt));
}

/** The specification says host name; some profiles write a whole origin. */
function originOf(value: string | null): string | null {
  return value === null ? null : (authorityOf(value) ?? value.toLowerCase());
}
