import type { WalletError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { Vault } from '../vault/types';
import { type CheckRuns, createCheckRuns } from './check-runs';
import { createImportRuns, type ImportRuns } from './import-runs';
import type { AgainShelf } from './intake-again';
import { createRunKit, type RunKitParts } from './run-kit';

interface RunParts extends RunKitParts {
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  /** What was refused and may be tried again. */
  readonly again: AgainShelf;
}

/** The long-running use cases: each starts a job and answers at once. */
export function createRuns(parts: RunParts): ImportRuns & CheckRuns {
  const kit = createRunKit(parts);
  const mayAsk = () => parts.vault()?.settings().privacy === 'automatic';
  return { ...createImportRuns({ ...parts, kit }), ...createCheckRuns({ kit, jobs: parts.jobs, mayAsk }) };
}
