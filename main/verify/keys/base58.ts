const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const valueOf = new Map(Array.from(alphabet, (character, value) => [character, value]));

/** No key or signature here is longer; the work grows with the square of the length. */
const longest = 2048;

/** Decodes base58btc (Bitcoin alphabet); null where a character does not belong or the text is too long. */
export function decodeBase58(text: string): Uint8Array | null {
  if (text.length === 0 || text.length > longest) return null;
  const bytes: number[] = [];
  for (const character of text) {
    let carry = valueOf.get(character);
    if (carry === undefined) return null;
    for (let index = 0; index < bytes.length; index += 1) {
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

/** Multibase `z` (base58btc) or `u` (base64url without padding), the two that Data Integrity allows; else null. */
export function decodeMultibase(text: string): Uint8Array | null {
  if (text.startsWith('z')) return decodeBase58(text.slice(1));
  if (/^u[A-Za-z0-9_-]+$/.test(text)) return new Uint8Array(Buffer.from(text.slice(1), 'base64url'));
  return null;
}
