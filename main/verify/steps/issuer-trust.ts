import type { CredentialSummary } from '../../../shared/credential';
import type { Check, Step } from '../../../shared/report';
import { type Finding, notApplicable, passed, unknown } from '../finding';
import { domainOf } from './registrable-domain';

/** What a report says of an issuer that somebody could vouch for. */
export interface IssuerFacts {
  readonly id: string | null;
  readonly name: string | null;
  /** Whether signature or hosted copy held and the key is the issuer's own. */
  readonly confirmed: boolean;
  /** RFC 7638 thumbprint of the key that signed; null where none did. */
  readonly key: string | null;
  /** The domain of the issuer's own website that also holds the badge or the key that signed it. */
  readonly domain: string | null;
}

/** Services where anybody can open an account: their own domain says nothing about who issues there. */
const shared: ReadonlySet<string> = new Set([
  'accredible.com',
  'acclaim.com',
  'badgecert.com',
  'badgecraft.eu',
  'badgelist.com',
  'badgr.com',
  'badgr.io',
  'canvascredentials.com',
  'canvasbadges.org',
  'certifier.io',
  'certopus.com',
  'credential.net',
  'credentials.com',
  'credly.com',
  'instructure.com',
  'openbadgefactory.com',
  'openbadgepassport.com',
  'openbadges.me',
  'parchment.com',
  'sertifier.com',
  'truecredentials.com',
  'verified.cv',
  'virtualbadge.io',
  'youracclaim.com',
]);

/** Reads out of the finished checks what can be vouched for. SECURITY: an issuer that is only named is not confirmed. */
export function issuerFacts(checks: readonly Check[], summary: CredentialSummary): IssuerFacts {
  const of = (step: Step) => checks.find((check) => check.step === step);
  const [proof, owner] = [of('proof'), of('issuer-key')];
  const confirmed = proof?.outcome === 'passed' && owner?.outcome === 'passed';
  const key = confirmed ? owner.params['key'] : undefined;
  return {
    id: summary.issuer.id,
    name: summary.issuer.name,
    confirmed,
    key: typeof key === 'string' ? key : null,
    domain: confirmed ? ownDomain(summary, proof) : null,
  };
}

/**
 * Where the badge was found or its key belongs, and where the issuer says it is at home; their domain where both agree.
 * The first is proven by the steps before, the second is the issuer's own word.
 */
function ownDomain({ id, issuer }: CredentialSummary, proof: Check): string | null {
  const hostedAt = proof.params['url'];
  const hosted = typeof hostedAt === 'string' ? hostedAt : null;
  const proven = domainOf(hosted ?? issuer.id);
  if (proven === null || shared.has(proven)) return null;
  const didWeb = issuer.id?.startsWith('did:web:') ? issuer.id : null;
  const stated = hosted === null ? [issuer.url, id] : [issuer.url, didWeb];
  return stated.some((address) => domainOf(address) === proven) ? proven : null;
}

/**
 * What can be said of an issuer without any list of the earner's: whether it uses a domain of its own. It informs and
 * changes no verdict (design, section 4).
 */
export function checkIssuerTrust(facts: IssuerFacts): Finding {
  if (facts.id === null) return notApplicable('issuer-unnamed');
  if (!facts.confirmed) return unknown('issuer-unconfirmed');
  return facts.domain === null ? unknown('issuer-not-known') : passed('issuer-domain', { domain: facts.domain });
}
