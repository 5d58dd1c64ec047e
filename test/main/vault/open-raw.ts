import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHeader } from '../../../main/vault/header';
import { deriveKeys } from '../../../main/vault/keys';
import { Store } from '../../../main/vault/store';
import { unwrapByPassphrase } from '../../../main/vault/wrap';
import { must, passphrase } from './a-wallet';

/** Opens the database of a closed wallet under the vault's feet, as somebody who knows the key could. */
export async function openRaw(folder: string, word = passphrase): Promise<Store> {
  const header = must(parseHeader(readFileSync(join(folder, 'vault.json'), 'utf8')));
  const wrap = header.wraps.find((one) => one.kind === 'passphrase')!;
  const vaultKey = must(await unwrapByPassphrase(wrap, word, header.walletId));
  return new Store(join(folder, 'vault.db'), deriveKeys(vaultKey, header.walletId).pages);
}
