import { noParty } from '../../../main/credential/party';
import type { CredentialSummary } from '../../../shared/credential';
import type { Check, Outcome, Step } from '../../../shared/report';
import type { Reason } from '../../../shared/reasons';

const check = (step: Step, outcome: Outcome, reason: Reason, params: Check['params'] = {}): Check => ({
  step,
  outcome,
  reason,
  params,
  detail: null,
  source: { kind: 'offline' },
});

/** The checks of a badge that was signed with this key and held. */
export const signed = (key = 'print-1'): readonly Check[] => [
  check('proof', 'passed', 'signature-good'),
  check('issuer-key', 'passed', 'key-of-issuer', { key }),
  check('issuer-trust', 'unknown', 'issuer-not-known'),
];

export const hosted = (url: string): readonly Check[] => [
  check('proof', 'passed', 'hosted-copy-same', { url }),
  check('issuer-key', 'passed', 'hosted-in-scope'),
  check('issuer-trust', 'unknown', 'issuer-not-known'),
];

/** Of a badge whose signature is good and whose key nobody could confirm. */
export const unconfirmed: readonly Check[] = [
  check('proof', 'passed', 'signature-good'),
  check('issuer-key', 'unknown', 'key-self-asserted'),
  check('issuer-trust', 'unknown', 'issuer-not-known'),
];

/** As much of a summary as trust looks at. */
export function from(issuer: Partial<CredentialSummary['issuer']>, id: string | null = null): CredentialSummary {
  const named = { ...noParty, name: 'Example School', ...issuer };
  return { id, issuer: named } as Partial<CredentialSummary> as CredentialSummary;
}
