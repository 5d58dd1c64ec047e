import { resolve } from 'node:path';
import type { ImportLine } from '../../shared/wallet';
import type { WalletSession } from '../wallet/types';
import type { Options } from './options';
import { plain, type Terminal } from './terminal';
import { openWallet } from './wallet';

/** `lapel import FILE|DIR... --wallet DIR`: into a vault, which is made when there is none. Returns the exit status. */
export async function importCommand(options: Options, session: WalletSession, terminal: Terminal): Promise<number> {
  const opened = await openWallet(session, terminal, true);
  if (!opened.ok) {
    terminal.problem(terminal.translate(`errors:${opened.error.kind}`, { ...opened.error }));
    return 2;
  }
  const lines: ImportLine[] = [];
  const finished = new Promise<void>((settle) => {
    session.onProgress((progress) => {
      for (const line of progress.lines) printLine(line, terminal);
      lines.push(...progress.lines);
      if (progress.state !== 'running') settle();
    });
  });
  const started = session.importPaths(options.files.map((file) => resolve(file)));
  if (!started.ok) {
    terminal.problem(terminal.translate(`errors:${started.error.kind}`, { ...started.error }));
    return 2;
  }
  await finished;
  if (lines.some(({ keysLeft }) => keysLeft)) terminal.problem(terminal.translate('intake:keysLeft'));
  if (lines.length === 0 || lines.some(({ outcome }) => outcome.kind === 'refused')) return 2;
  return lines.every(({ outcome }) => outcome.kind !== 'refused' && outcome.verdict === 'verified') ? 0 : 1;
}

function printLine({ source, outcome }: ImportLine, { translate, out, problem }: Terminal): void {
  if (outcome.kind === 'refused') {
    problem(plain(`${source}: ${translate(`errors:${outcome.error.kind}`, { ...outcome.error })}`));
    return;
  }
  const name = outcome.name ?? translate('cli:untitled');
  out(`${translate(`cli:${outcome.kind}`)}  ${translate(`report:verdict.${outcome.verdict}`)}  ${plain(name)}`);
}
