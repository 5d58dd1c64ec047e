import { join } from 'node:path';

/** The files of a wallet folder. */
export interface VaultPaths {
  readonly folder: string;
  readonly header: string;
  /** The header while a wallet is being made: beside a database without `vault.json` it marks an unfinished creation. */
  readonly newHeader: string;
  /** The header that is about to take the place of `vault.json`; left by a crash, it means nothing. */
  readonly nextHeader: string;
  readonly database: string;
  readonly log: string;
  readonly lock: string;
}

export function vaultPaths(folder: string): VaultPaths {
  return {
    folder,
    header: join(folder, 'vault.json'),
    newHeader: join(folder, 'vault.json.new'),
    nextHeader: join(folder, 'vault.json.next'),
    database: join(folder, 'vault.db'),
    log: join(folder, 'vault.db-wal'),
    lock: join(folder, 'vault.lock'),
  };
}
