import type { Check, Outcome, Report, Step, Verdict } from '../../shared/report';

/** What came out for one vector. */
export type Got =
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'found'; readonly links: number }
  | {
      readonly kind: 'checked';
      readonly verdict: Verdict;
      readonly checks: readonly Check[];
      /** The credentials inside it and the endorsements on any of them, each by itself. */
      readonly within: readonly Pick<Report, 'verdict' | 'checks'>[];
    }
  | { readonly kind: 'crashed'; readonly detail: string };

/** `false-verified`, `false-invalid` and `crash` are never to be; a `difference` must be listed with its cause. */
export type Judgement = 'as-expected' | 'difference' | 'false-verified' | 'false-invalid' | 'crash';

const deciding: readonly Step[] = ['parse', 'schema', 'proof', 'issuer-key', 'status', 'validity-period'];

function outcomeOf(got: Got & { readonly kind: 'checked' }, step: Step): Outcome | null {
  return got.checks.find((check) => check.step === step)?.outcome ?? null;
}

function failsSomewhere(got: Got & { readonly kind: 'checked' }): boolean {
  return got.checks.some((check) => deciding.includes(check.step) && check.outcome === 'failed');
}

const neverVerified = new Set([
  'invalid',
  'unsigned',
  'unsupported',
  'malformed',
  'invalid-jsonld',
  'status-error',
  'wellformed',
  'signature-valid',
]);
const neverInvalid = new Set([
  'valid',
  'warning',
  'signature-valid',
  'status-error',
  'wellformed',
  'unsigned',
  'unsupported',
  'baked',
]);

/**
 * What may stay open of a credential whose source calls it valid: whose key it is, where the key itself is all there is,
 * and what is to be had from addresses that the collection does not hold. Anything else is a difference to account for.
 */
const mayStayOpen: ReadonlySet<string> = new Set(['key-self-asserted', 'status-unreachable']);

function isGood(got: Got & { readonly kind: 'checked' }): boolean {
  const open = got.checks.filter(({ step, outcome }) => deciding.includes(step) && outcome === 'unknown');
  const allowed = open.every(({ step, reason }) => step === 'schema' || mayStayOpen.has(reason));
  return outcomeOf(got, 'proof') === 'passed' && !failsSomewhere(got) && allowed;
}

/** How an expectation of the sources maps to what Lapel says (the collection's own rules). */
export function judge(expected: string, got: Got): Judgement {
  if (got.kind === 'crashed') return 'crash';
  if (got.kind === 'checked' && got.verdict === 'verified' && neverVerified.has(expected)) return 'false-verified';
  if (got.kind === 'checked' && got.verdict === 'invalid' && neverInvalid.has(expected)) return 'false-invalid';
  return asExpected(expected, got) ? 'as-expected' : 'difference';
}

function asExpected(expected: string, got: Got): boolean {
  const checked = got.kind === 'checked' ? got : null;
  switch (expected) {
    case 'valid':
    case 'warning':
      if (!checked) return false;
      return checked.verdict === 'verified' || isGood(checked);
    case 'invalid':
      return got.kind === 'refused' || (checked !== null && checked.verdict !== 'verified' && failsSomewhere(checked));
    case 'signature-valid':
      return checked !== null && outcomeOf(checked, 'proof') === 'passed';
    case 'status-error':
      return checked?.verdict === 'unverified' && outcomeOf(checked, 'status') === 'unknown';
    case 'invalid-jsonld':
      return checked !== null && outcomeOf(checked, 'parse') === 'failed';
    case 'malformed':
    case 'baked-bad':
    case 'not-baked':
    case 'not-an-image-badge':
      return got.kind === 'refused' || (checked !== null && outcomeOf(checked, 'parse') === 'failed');
    case 'wellformed':
      return got.kind === 'found' || (checked !== null && checked.verdict !== 'invalid');
    case 'unsigned':
      return (
        checked !== null && checked.checks.some(({ reason }) => reason === 'no-proof') && checked.verdict !== 'verified'
      );
    case 'unsupported':
      return checked !== null && outcomeOf(checked, 'proof') === 'unknown';
    case 'baked':
      return got.kind !== 'refused';
    default:
      // unsafe, unspecified, unresolvable, resolve, table, valid-hash: no verdict is expected, only that nothing breaks.
      return true;
  }
}
