import type { WalletError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import type { ImportLine } from '../../shared/wallet';
import type { WalletSession } from '../wallet/types';
import { printLine, printRefusal } from './print-line';
import { runImport } from './run-import';
import { plain, type Terminal } from './terminal';

/** How often a person at a terminal may mistype. A variable stays what it is, and is tried once. */
const tries = 3;
const variable = 'LAPEL_BUNDLE_PASSPHRASE';

/** Whether it is an encrypted export that can be opened; one that was too much to keep for that is told like the rest. */
export function waitsForPassphrase({ outcome, again }: ImportLine): boolean {
  return outcome.kind === 'refused' && outcome.error.kind === 'bundle-locked' && again !== undefined;
}

export interface LockedImport {
  readonly session: WalletSession;
  readonly terminal: Terminal;
  /** Hears what was in it, line by line. */
  readonly onLine: (line: ImportLine) => void;
}

/**
 * Takes in an export that waits for its passphrase, which comes from the environment or the person. Gives whether it was
 * opened; where it was not, why and what to do was said.
 */
export async function importLocked(line: ImportLine, { session, terminal, onLine }: LockedImport): Promise<boolean> {
  const { environment, translate, askSecret, problem } = terminal;
  const given = environment[variable];
  const { source, wallet = '' } = line;
  for (let left = given === undefined ? tries : 1; left > 0; left -= 1) {
    const passphrase = given ?? (await askSecret(plain(translate('cli:bundlePassphrase', { source, wallet }))));
    if (passphrase === null || passphrase === '') {
      printLine(line, terminal);
      // Whoever left the answer empty was asked, and needs no other way to be.
      if (passphrase === null || given !== undefined) problem(translate('cli:noBundlePassphrase', { variable }));
      return false;
    }
    const opened = await openWith(line, passphrase, session, onLine);
    if (opened.ok) return true;
    printRefusal(source, opened.error, terminal);
    // Of all refusals this one alone is worth another passphrase.
    if (opened.error.kind !== 'bundle-wrong-passphrase') return false;
    if (given !== undefined) problem(translate('cli:wrongBundlePassphrase', { variable }));
  }
  return false;
}

async function openWith(
  { again = '', outcome }: ImportLine,
  passphrase: string,
  session: WalletSession,
  onLine: (line: ImportLine) => void,
): Promise<Result<readonly ImportLine[], WalletError>> {
  const lines = await runImport(session, () => session.importLocked(again, passphrase), onLine);
  // Without a line it is no longer kept: what came after it was too much beside it.
  const gone = lines.ok && lines.value.length === 0 && outcome.kind === 'refused';
  return gone ? failure(outcome.error) : lines;
}
