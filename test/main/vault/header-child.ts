import { writeSync } from 'node:fs';
import { signHeader } from '../../../main/vault/header';
import { vaultPaths } from '../../../main/vault/paths';
import { replaceHeader } from '../../../main/vault/vault-key';

const base64 = (length: number, fill: number) => Buffer.alloc(length, fill).toString('base64');

/** Two headers of one wallet, of different length, that no key needs to be derived for. */
export function twoHeaders(walletId: string) {
  const wrap = (fill: number) => ({
    kind: 'key-ring' as const,
    backend: 'gnome_libsecret',
    blob: base64(fill * 400, fill),
    check: base64(16, fill),
    nonce: base64(12, fill),
    ciphertext: base64(32, fill),
    tag: base64(16, fill),
  });
  return [1, 9].map((fill) => signHeader({ walletId, wraps: [wrap(fill)] }, Buffer.alloc(32, 3)));
}

/** Puts one header in the place of the other until it is killed. */
function replaceUntilKilled(folder: string, walletId: string): void {
  const headers = twoHeaders(walletId);
  for (let round = 0; ; round++) {
    for (const header of headers) replaceHeader(vaultPaths(folder), header);
    if (round === 0) writeSync(1, 'begun\n');
  }
}

const [, , folder = '', walletId = ''] = process.argv;
if (folder !== '' && walletId !== '') replaceUntilKilled(folder, walletId);
