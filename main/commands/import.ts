import { resolve } from 'node:path';
import type { ImportLine } from '../../shared/wallet';
import type { WalletSession } from '../wallet/types';
import { importLocked, waitsForPassphrase } from './import-locked';
import type { Options } from './options';
import { printLine } from './print-line';
import { runImport } from './run-import';
import type { Terminal } from './terminal';
import { openWallet } from './wallet';

/** `lapel import FILE|DIR... --wallet DIR`: into a vault, which is made when there is none. Returns the exit status. */
export async function importCommand(options: Options, session: WalletSession, terminal: Terminal): Promise<number> {
  const opened = await openWallet(session, terminal, true);
  const lines: ImportLine[] = [];
  const waiting: ImportLine[] = [];
  // What is locked has its turn when the rest was told, so that nobody is asked in the middle of it.
  const onLine = (line: ImportLine): void => {
    if (waitsForPassphrase(line)) {
      waiting.push(line);
      return;
    }
    lines.push(line);
    printLine(line, terminal);
  };
  const paths = options.files.map((file) => resolve(file));
  const taken = opened.ok ? await runImport(session, () => session.importPaths(paths), onLine) : opened;
  if (!taken.ok) {
    terminal.problem(terminal.translate(`errors:${taken.error.kind}`, { ...taken.error }));
    return 2;
  }
  // An export may hold another one, which then stands at the end of those that wait.
  for (const line of waiting) if (!(await importLocked(line, { session, terminal, onLine }))) lines.push(line);
  if (lines.some(({ keysLeft }) => keysLeft)) terminal.problem(terminal.translate('intake:keysLeft'));
  if (lines.length === 0 || lines.some(({ outcome }) => outcome.kind === 'refused')) return 2;
  return lines.every(({ outcome }) => outcome.kind !== 'refused' && outcome.verdict === 'verified') ? 0 : 1;
}
