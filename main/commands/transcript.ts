import type { ExportFormat } from '../../shared/contract';
import type { WalletSession } from '../wallet/types';
import { writeWhole } from '../wallet/write-whole';
import type { Options } from './options';
import type { Terminal } from './terminal';
import { openWallet } from './wallet';

/** Longer endings first: `.resume.json` also ends in `.json`. */
const endings: readonly (readonly [string, ExportFormat])[] = [
  ['.resume.json', 'resume'],
  ['.ler.json', 'ler'],
  ['.pdf', 'pdf'],
  ['.html', 'html'],
  ['.json', 'json'],
  ['.csv', 'csv'],
];

/** What the ending of a file name asks for; null when it says nothing we write. */
export function formatOfPath(path: string): ExportFormat | null {
  return endings.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1] ?? null;
}

/**
 * `lapel transcript --wallet DIR --out FILE [--self-declared]`: all badges of a wallet as one file; what the person states
 * themselves only where they ask for it. Returns the exit status.
 */
export async function transcriptCommand(
  options: Options & { readonly out: string },
  format: ExportFormat,
  session: WalletSession,
  terminal: Terminal,
): Promise<number> {
  const includeSelfDeclared = options.selfDeclared;
  const opened = await openWallet(session, terminal, false);
  const made = opened.ok ? await session.transcript({ format, ids: null, includeSelfDeclared }) : opened;
  const written = made.ok ? await writeWhole(options.out, made.value.bytes) : made;
  if (!written.ok) {
    terminal.problem(terminal.translate(`errors:${written.error.kind}`, { ...written.error }));
    return 2;
  }
  if (includeSelfDeclared && format === 'ler') terminal.problem(terminal.translate('cli:statedLeftOut'));
  terminal.out(terminal.translate('cli:written', { path: options.out }));
  return 0;
}
