import { resolve } from 'node:path';
import type { WalletError } from '../../shared/errors';
import type { WalletSession } from '../wallet/types';
import type { Options } from './options';
import type { Terminal } from './terminal';
import { openWallet } from './wallet';

/** `lapel backup --wallet DIR --out FILE`: everything of a wallet into one encrypted file. Returns the exit status. */
export async function backupCommand(
  options: Options & { readonly out: string },
  session: WalletSession,
  terminal: Terminal,
): Promise<number> {
  const opened = await openWallet(session, terminal, false);
  if (!opened.ok) return refuse(opened.error, terminal);
  const passphrase = await backupPassphrase(terminal, 'cli:newBackupPassphrase');
  if (passphrase === null) return 2;
  const made = await session.backUp(resolve(options.out), { passphrase, remember: false });
  if (!made.ok) return refuse(made.error, terminal);
  const { records, leftOut, tooLarge, partly, besideDamaged = 0, besideTooLarge } = made.value;
  terminal.out(terminal.translate('cli:backedUp', { count: records, path: options.out }));
  const lacks = [
    ...(leftOut > 0 ? [terminal.translate('cli:leftOut', { count: leftOut })] : []),
    ...(tooLarge ? [terminal.translate('cli:tooLarge', { count: tooLarge.count })] : []),
    ...(partly ? [terminal.translate('backup:partly', { count: partly.count })] : []),
    ...(besideDamaged > 0 ? [terminal.translate('backup:besideDamaged', { count: besideDamaged })] : []),
    ...(besideTooLarge ? [terminal.translate('backup:besideTooLarge', { count: besideTooLarge.count })] : []),
  ];
  for (const line of lacks) terminal.problem(line);
  return lacks.length > 0 ? 1 : 0;
}

/** `lapel restore FILE --wallet DIR`: into a wallet, which is made when there is none. Returns the exit status. */
export async function restoreCommand(options: Options, session: WalletSession, terminal: Terminal): Promise<number> {
  const path = resolve(options.files[0] ?? '');
  const passphrase = await backupPassphrase(terminal, 'cli:backupPassphrase');
  if (passphrase === null) return 2;
  // Looked at first, so that a file that is no backup makes no wallet.
  const contents = await session.peekBackup(path, passphrase);
  const opened = contents.ok ? await openWallet(session, terminal, true) : contents;
  const restored = opened.ok ? await session.restoreBackup(path, passphrase) : opened;
  if (!restored.ok) return refuse(restored.error, terminal);
  terminal.out(terminal.translate('cli:restoredBackup', { ...restored.value }));
  return 0;
}

/** From the environment or the person. */
async function backupPassphrase(terminal: Terminal, question: string): Promise<string | null> {
  const given = terminal.environment['LAPEL_BACKUP_PASSPHRASE'];
  const passphrase = given ?? (await terminal.askSecret(terminal.translate(question)));
  if (passphrase !== null && passphrase !== '') return passphrase;
  terminal.problem(terminal.translate('cli:noBackupPassphrase'));
  return null;
}

function refuse(error: WalletError, terminal: Terminal): 2 {
  terminal.problem(terminal.translate(`errors:${error.kind}`, { ...error }));
  return 2;
}
