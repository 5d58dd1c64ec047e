import type { CredentialFormat, CredentialSummary } from '../../shared/credential';
import type { WalletError } from '../../shared/errors';
import type { Translate } from '../../shared/messages';
import type { Check, Report, Verdict } from '../../shared/report';

/** The closed list of formats that `--json` prints (design, section 5); a CLR 1.0 record is not on it, and nothing
 * self-declared ever comes here. */
export type PrintedFormat = Exclude<CredentialFormat, 'clr1' | 'self-declared'>;

/** One credential as `--json` prints it (design, section 5). `reason` is there when the file could not be read. */
export interface Described {
  readonly file: string;
  readonly index: number;
  readonly format: PrintedFormat;
  readonly verdict: Verdict;
  readonly checks: readonly Pick<Check, 'step' | 'outcome' | 'reason' | 'detail'>[];
  readonly name: string | null;
  readonly issuer: { readonly id: string | null; readonly name: string | null };
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly recipient: string | null;
  readonly id: string | null;
}

/** A file that could not be read. Its `reason` is the kind of refusal, `detail` the words for it. */
export type Unread = Omit<Described, 'format' | 'checks'> & {
  readonly format: 'unknown';
  readonly checks: readonly [];
  readonly reason: WalletError['kind'];
  readonly detail: string;
};

export function describe(file: string, index: number, summary: CredentialSummary, report: Report): Described {
  return {
    file,
    index,
    format: summary.format === 'clr1' || summary.format === 'self-declared' ? 'unknown' : summary.format,
    verdict: report.verdict,
    checks: report.checks.map(({ step, outcome, reason, detail }) => ({ step, outcome, reason, detail })),
    name: summary.name,
    issuer: { id: summary.issuer.id, name: summary.issuer.name },
    issuedOn: summary.issuedOn,
    expiresOn: summary.expiresOn,
    recipient: summary.recipients[0]?.identity ?? null,
    id: summary.id,
  };
}

export function unread(file: string, index: number, error: WalletError, translate: Translate): Unread {
  return {
    file,
    index,
    format: 'unknown',
    verdict: 'unverified',
    checks: [],
    name: null,
    issuer: { id: null, name: null },
    issuedOn: null,
    expiresOn: null,
    recipient: null,
    id: null,
    reason: error.kind,
    detail: translate(`errors:${error.kind}`, { ...error }),
  };
}

/** 0: all verified. 1: some other verdict. 2: something could not be read (design, section 5). */
export function exitStatus(results: readonly (Described | Unread)[]): 0 | 1 | 2 {
  if (results.some((result) => 'reason' in result)) return 2;
  return results.every(({ verdict }) => verdict === 'verified') ? 0 : 1;
}
