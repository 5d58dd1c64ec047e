import type { WalletError } from '../../shared/errors';
import type { OwnChange } from '../../shared/own';
import type { Result } from '../../shared/result';
import type { Vault } from '../vault/types';

/** What the earner keeps with badges. */
export interface OwnSession {
  /** All of these badges are changed, or none. */
  changeOwn(ids: readonly string[], change: OwnChange): Result<null, WalletError>;
}

export interface OwnParts {
  readonly now: () => Date;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly changed: (revision: number) => void;
}

export function createOwn({ now, withVault, changed }: OwnParts): OwnSession {
  return {
    changeOwn: (ids, change) =>
      withVault((open) => {
        const done = open.changeOwn(ids, change, now().toISOString());
        if (done.ok) changed(open.revision());
        return done;
      }),
  };
}
