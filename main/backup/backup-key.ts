import { pbkdf2, randomBytes } from 'node:crypto';
import { iterations } from './limits';

/**
 * What a backup passphrase gives (RFC 7518, 4.8): the key every part's own key is wrapped with, and what it takes to
 * derive it again. It opens the backups made with it and nothing else; the passphrase cannot be had from it.
 */
export interface BackupKey {
  /** `p2s`, base64url of 16 bytes or more. */
  readonly salt: string;
  /** `p2c`. */
  readonly iterations: number;
  /** 32 bytes. */
  readonly key: Buffer;
}

const algorithm = 'PBES2-HS512+A256KW';

/** A key under a fresh salt. The passphrase counts in its Unicode form NFKC, in UTF-8. */
export function newBackupKey(passphrase: string, count: number = iterations.written): Promise<BackupKey> {
  return deriveBackupKey(passphrase, { salt: randomBytes(16).toString('base64url'), iterations: count });
}

/** The key of backups that exist, by what their headers name; on a thread of libuv. */
export function deriveBackupKey(passphrase: string, by: Omit<BackupKey, 'key'>): Promise<BackupKey> {
  const salt = Buffer.concat([Buffer.from(`${algorithm}\0`), Buffer.from(by.salt, 'base64url')]);
  return new Promise((resolve, reject) => {
    pbkdf2(passphrase.normalize('NFKC'), salt, by.iterations, 32, 'sha512', (fault, key) => {
      if (fault) reject(fault);
      else resolve({ ...by, key });
    });
  });
}
