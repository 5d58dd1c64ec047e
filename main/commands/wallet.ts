import type { WalletError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import type { VaultState } from '../../shared/wallet';
import type { WalletSession } from '../wallet/types';
import type { Terminal } from './terminal';

/** Opens the wallet with the passphrase from the environment or the person; makes one first where `create` allows. */
export async function openWallet(
  session: WalletSession,
  terminal: Terminal,
  create: boolean,
): Promise<Result<VaultState, WalletError>> {
  const state = session.state();
  if (state.kind === 'damaged') return failure({ ...state, kind: 'vault-damaged' });
  if (state.kind === 'absent' && !create) return failure({ kind: 'vault-absent' });
  const question = terminal.translate(state.kind === 'absent' ? 'cli:newPassphrase' : 'cli:passphrase');
  const passphrase = terminal.environment['LAPEL_PASSPHRASE'] ?? (await terminal.askSecret(question));
  if (passphrase === null || passphrase === '') {
    terminal.problem(terminal.translate('cli:noPassphrase'));
    return failure({ kind: 'cancelled' });
  }
  return state.kind === 'absent'
    ? session.create({ passphrase, keyRing: false })
    : session.unlock({ kind: 'passphrase', passphrase });
}
