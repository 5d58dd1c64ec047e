import type { WalletError } from '../../shared/errors';
import type { ImportLine } from '../../shared/wallet';
import { plain, type Terminal } from './terminal';

/** What became of one file, in a line: a refusal on standard error, everything else on standard output. */
export function printLine({ source, outcome }: ImportLine, terminal: Terminal): void {
  if (outcome.kind === 'refused') {
    printRefusal(source, outcome.error, terminal);
    return;
  }
  const { translate, out } = terminal;
  const name = outcome.name ?? translate('cli:untitled');
  out(`${translate(`cli:${outcome.kind}`)}  ${translate(`report:verdict.${outcome.verdict}`)}  ${plain(name)}`);
}

export function printRefusal(source: string, error: WalletError, { translate, problem }: Terminal): void {
  problem(plain(`${source}: ${translate(`errors:${error.kind}`, { ...error })}`));
}
