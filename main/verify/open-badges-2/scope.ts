import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { isInPersonsFolder } from '../keys/persons-folder';
import { isSameHost } from '../keys/same-host';
import { authorityOf, sameAddress, secure } from './address';
import { type Chain, follow } from './chain';

/**
 * Whether an issuer lets its badges be hosted at this address (OB 2.0 VerificationObject): some `startsWith` must be its
 * beginning, where given, and its authority must be among `allowedOrigins`, by default the authority of the issuer's id.
 * `foundAt`: where a redirect led; badges must be allowed there, too.
 */
export async function checkScope(hostedAt: string, foundAt: string, chain: Chain, inquiry: Inquiry): Promise<Finding> {
  const finding = await scopeAt(hostedAt, chain, inquiry);
  if (finding.outcome !== 'passed' || sameAddress(hostedAt, foundAt)) return finding;
  // SECURITY: else any address of the issuer's that sends people on would make a stranger's badge the issuer's own.
  const there = await scopeAt(onSameHost(hostedAt, foundAt), chain, inquiry);
  if (there.outcome === 'passed') return finding;
  return unknown('key-self-asserted', { issuer: chain.issuerId ?? '' }, `a redirect led to ${foundAt}`);
}

/** A host with or without `www.` before it is the same, so that only where on it a badge was found is compared. */
function onSameHost(hostedAt: string, foundAt: string): string {
  if (!isSameHost(hostedAt, foundAt)) return foundAt;
  const found = new URL(foundAt);
  found.host = new URL(hostedAt).host;
  return found.href;
}

async function scopeAt(hostedAt: string, chain: Chain, inquiry: Inquiry): Promise<Finding> {
  const { issuer, issuerId, remark: detail } = chain;
  if (!issuer || issuerId === null) return chain.missing ?? unknown('key-self-asserted', { issuer: '' });
  // An issuer without a web address has no host to compare with: nothing is contradicted, and nothing is shown.
  if (authorityOf(issuerId) === null) return unknown('key-self-asserted', { issuer: issuerId });
  if (chain.issuerEmbedded) return { ...(await embeddedScope(hostedAt, issuer, issuerId, inquiry)), detail };
  const finding = scopeFinding(hostedAt, issuerId, issuer);
  // An issuer that moved may have left its badges where they were, so a redirect contradicts nobody.
  const moved = chain.issuerMoved && finding.outcome === 'failed';
  return moved ? unknown('key-self-asserted', { issuer: issuerId }, 'a redirect led there') : { ...finding, detail };
}

/**
 * SECURITY: a profile inside the data was written by whoever hosts the data. It cannot widen its own scope, neither by what
 * it says nor by what it leaves out: where there is a profile at the issuer's address, that one decides.
 */
async function embeddedScope(
  hostedAt: string,
  issuer: JsonObject,
  issuerId: string,
  inquiry: Inquiry,
): Promise<Finding> {
  const narrow: JsonObject = { verification: { startsWith: asObject(issuer['verification'])?.['startsWith'] } };
  const own = scopeFinding(hostedAt, issuerId, narrow);
  const profile = await follow(issuerId, 'issuer', inquiry);
  const isThere = profile.kind === 'found' && profile.address === null;
  if (isThere) return scopeFinding(hostedAt, issuerId, profile.document);
  if (profile.kind === 'missing') return profile.isOpen || own.outcome === 'failed' ? profile.finding : own;
  return own.outcome === 'failed' ? unknown('key-self-asserted', { issuer: issuerId }, 'a redirect led there') : own;
}

/** What an issuer's profile, read at its own address, says of an address: `passed`, `failed`, or not enough (`unknown`). */
export function scopeFinding(hostedAt: string, issuerId: string, profile: JsonObject): Finding {
  if (!inScope(hostedAt, issuerId, profile)) return failed('hosted-out-of-scope', { issuer: issuerId, url: hostedAt });
  // A host is no issuer's whole scope where it lends folders to people, unless the issuer names such a folder.
  const named = asList(asObject(profile['verification'])?.['startsWith']).length > 0;
  if (!named && isInPersonsFolder(hostedAt, issuerId)) return unknown('key-self-asserted', { issuer: issuerId });
  return passed('hosted-in-scope', { issuer: issuerId });
}

function inScope(hostedAt: string, issuerId: string, profile: JsonObject): boolean {
  const policy = asObject(profile['verification']);
  const beginnings = asList(policy?.['startsWith']);
  if (beginnings.length > 0 && !beginnings.some((text) => beginsWith(hostedAt, asString(text)))) return false;
  const origins = asList(policy?.['allowedOrigins']).map((origin) => originOf(asString(origin)));
  const allowed = origins.length > 0 ? origins : [authorityOf(issuerId)];
  return allowed.includes(authorityOf(hostedAt));
}

/** Old profiles write `http:` for what is asked for over https; that is no difference. */
function beginsWith(address: string, beginning: string | null): boolean {
  return beginning !== null && secure(address).startsWith(secure(beginning));
}

/** The specification says host name; some profiles write a whole origin. */
function originOf(value: string | null): string | null {
  return value === null ? null : (authorityOf(value) ?? value.toLowerCase());
}
