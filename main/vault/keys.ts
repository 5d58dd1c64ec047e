import { createHmac, hkdfSync, scrypt } from 'node:crypto';

/** scrypt (RFC 7914) parameters as the header keeps them; `salt` in base64. */
export interface ScryptParameters {
  readonly name: 'scrypt';
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
}

/**
 * SECURITY: below the floor a stolen file could be guessed cheaply, above the ceiling a tampered header could hang us or
 * eat the memory (N=2^20, r=16 needs 2 GiB and is already beyond what we write). Checked when the header is read.
 */
export const scryptLimits = {
  N: { least: 2 ** 17, most: 2 ** 20 },
  r: { least: 8, most: 16 },
  p: { least: 1, most: 4 },
} as const;

export const minimumPassphraseLength = 10;

/** One spelling a passphrase (Unicode NFKC), so that it opens on every keyboard and system. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

export function isLongEnough(passphrase: string): boolean {
  return Array.from(normalisePassphrase(passphrase)).length >= minimumPassphraseLength;
}

/** The key a passphrase gives, 32 bytes; on a thread of libuv, about 0.3 s at the floor. */
export function passphraseKey(passphrase: string, { N, r, p, salt }: ScryptParameters): Promise<Buffer> {
  const maxmem = 128 * N * r + 128 * r * p + 2 ** 20;
  return new Promise((resolve, reject) => {
    const text = normalisePassphrase(passphrase);
    scrypt(text, Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** The keys of one wallet, each for one purpose alone. */
export interface VaultKeys {
  readonly pages: Buffer;
  readonly sealing: Buffer;
  readonly addressing: Buffer;
  readonly header: Buffer;
}

/** Derives the wallet's keys from its vault key (HKDF-SHA-256, RFC 5869; the wallet id as salt). */
export function deriveKeys(vaultKey: Uint8Array, walletId: string): VaultKeys {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', vaultKey, walletId, `lapel vault 1 ${purpose}`, 32));
  return {
    pages: derive('pages'),
    sealing: derive('sealed values'),
    addressing: derive('addresses'),
    header: derive('header'),
  };
}

export function wipeKeys(keys: VaultKeys): void {
  for (const key of Object.values(keys) as Buffer[]) key.fill(0);
}

/** Tells a right wrapping key from a wrong one before anything is opened with it, so that "wrong" and "damaged" differ. */
export function keyCheck(wrappingKey: Uint8Array): string {
  return createHmac('sha256', wrappingKey)
    .update('lapel vault 1 key check')
    .digest()
    .subarray(0, 16)
    .toString('base64');
}
