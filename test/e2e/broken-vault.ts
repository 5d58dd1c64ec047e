import { open } from 'node:fs/promises';
import { join } from 'node:path';

const page = 4096;

/** Overwrites every thirtieth page of a wallet of the samples, behind those without which nothing of it could be read. */
export async function breakVault(folder: string): Promise<void> {
  const database = await open(join(folder, 'wallet/vault.db'), 'r+');
  const { size } = await database.stat();
  for (let at = 80 * page; at < size; at += 30 * page) await database.write(Buffer.alloc(page, 7), 0, page, at);
  await database.close();
}
