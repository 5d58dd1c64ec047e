/** Enough of a file to see the header of its first line, which says what it is. */
export const headLength = 4096;

/**
 * Whether a text begins as a backup of Lapel does (docs/backup.md): a compact JWE whose header names the backup it is of.
 * Nothing is decrypted, and nothing of it believed: it only decides what the person is told and offered.
 */
export function isOwnBackup(text: string): boolean {
  const [, header] = /^(ey[\w-]{4,2000})\./.exec(text.slice(0, headLength)) ?? [];
  if (header === undefined) return false;
  try {
    const said: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return typeof said === 'object' && said !== null && 'enc' in said && 'lapel' in said;
  } catch {
    return false;
  }
}
