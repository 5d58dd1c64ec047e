import { openRaw } from './open-raw';

/** Turns one bit of a badge's file around in a closed wallet. */
export async function hurtOriginal(folder: string, id: string, passphrase?: string): Promise<void> {
  const store = await openRaw(folder, passphrase);
  const [row] = store.all(
    'SELECT sha256, bytes FROM originals WHERE sha256 = (SELECT original FROM records WHERE id = ?)',
    [id],
  );
  const bytes = Buffer.from(row?.['bytes'] as ArrayBuffer);
  bytes[bytes.length >> 1]! ^= 0x10;
  store.execute('DROP TRIGGER originals_never_altered');
  store.run('UPDATE originals SET bytes = ? WHERE sha256 = ?', [bytes, String(row?.['sha256'])]);
  store.checkpoint();
  store.close();
}
