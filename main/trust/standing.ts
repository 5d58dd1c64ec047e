import type { CredentialSummary } from '../../shared/credential';
import type { Report } from '../../shared/report';
import type { IssuerStanding, Voucher } from '../../shared/trust';
import { asCheck, type Finding, passed, unknown } from '../verify/finding';
import { checkIssuerTrust, type IssuerFacts, issuerFacts } from '../verify/steps/issuer-trust';
import { type TrustIndex, vouchersFor } from './vouchers';

/**
 * Who vouches for the issuer of a badge, and the step `issuer-trust` that says so: `passed`, `unknown` or
 * `not-applicable`, never `failed`, for nobody's silence speaks against an issuer.
 */
export function issuerStanding(
  { checks }: Pick<Report, 'checks'>,
  summary: CredentialSummary,
  trust: TrustIndex,
  at: Date,
): IssuerStanding {
  const facts = issuerFacts(checks, summary);
  const vouchers = vouchersFor(facts, trust, at);
  const pinned = vouchers.some((voucher) => voucher.kind === 'pin' && !voucher.keyChanged);
  return {
    check: asCheck('issuer-trust', findingFrom(vouchers, facts)),
    vouchers,
    pin: pinned ? 'pinned' : facts.confirmed && facts.id !== null ? 'can-pin' : 'cannot-pin',
  };
}

/** A report with the step as the earner's trust stands; everything else in it, the verdict too, stays. */
export function withIssuerTrust(report: Report, summary: CredentialSummary, trust: TrustIndex, at: Date): Report {
  const { check } = issuerStanding(report, summary, trust, at);
  return { ...report, checks: report.checks.map((each) => (each.step === 'issuer-trust' ? check : each)) };
}

/** What deserves a second look comes first; then the earner's own word, a registry's, the domain. */
function findingFrom(vouchers: readonly Voucher[], facts: IssuerFacts): Finding {
  const pin = vouchers.find((voucher) => voucher.kind === 'pin');
  if (pin)
    return pin.keyChanged ? unknown('issuer-pin-key-changed', { at: pin.at }) : passed('issuer-pinned', { at: pin.at });
  const listings = vouchers.filter((voucher) => voucher.kind === 'registry');
  const same = listings.find(({ sameName }) => sameName);
  if (same) return passed('issuer-listed', { registry: same.registry, name: same.name });
  const [other] = listings;
  if (other) return unknown('issuer-listed-as-other', { registry: other.registry, name: other.name });
  return checkIssuerTrust(facts);
}
