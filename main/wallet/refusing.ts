import type { WalletError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import { VaultRefusal } from '../vault/refusal';

/** What a vault throws as an answer; any other fault goes on. */
export function refusing<T>(use: () => Result<T, WalletError>): Result<T, WalletError> {
  try {
    return use();
  } catch (fault) {
    if (fault instanceof VaultRefusal) return failure(fault.refusal);
    throw fault;
  }
}

/** A fault of a job as a refusal that can be shown. */
export function refusalIn(fault: unknown): WalletError {
  if (fault instanceof VaultRefusal) return fault.refusal;
  return { kind: 'unexpected', detail: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) };
}
