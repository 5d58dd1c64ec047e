import type { Check } from '../../shared/report';
import type { Described } from './describe';
import { plain, type Terminal } from './terminal';

const marks = { passed: '+', failed: 'x', unknown: '?', 'not-applicable': '-' } as const;

/** A report for people: the verdict, what the badge is, and a line a step with its reason in words. */
export function printReport(result: Described, checks: readonly Check[], terminal: Terminal): void {
  const { translate, out } = terminal;
  const where = result.index > 0 ? `${result.file} [${result.index}]` : result.file;
  out(`${translate(`report:verdict.${result.verdict}`)}  ${plain(result.name ?? translate('cli:untitled'))}`);
  out(`  ${plain(where)} (${result.format})`);
  out(`  ${plain(result.issuer.name ?? result.issuer.id ?? translate('cli:noIssuer'))}`);
  for (const check of checks) {
    const words = translate(`report:reason.${check.reason}`, check.params);
    const detail = check.detail === null ? '' : ` (${plain(check.detail)})`;
    out(`  ${marks[check.outcome]} ${translate(`report:step.${check.step}`)}: ${plain(words)}${detail}`);
  }
  out('');
}
