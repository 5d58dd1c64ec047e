const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The value of each character by its code; -1 for those that do not belong. */
const values = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));

/** No key or signature here is longer; the work grows with the square of the length. */
const longest = 2048;

/** Characters taken at once, and a place of the number that comes of them: a product of the two is exact in a double. */
const chunk = 4;
const place = 2 ** 24;

/** Decodes base58btc (Bitcoin alphabet); null where a character does not belong or the text is too long. */
export function decodeBase58(text: string): Uint8Array | null {
  if (text.length === 0 || text.length > longest) return null;
  const places: number[] = [];
  for (let start = 0; start < text.length; start += chunk) {
    let [carry, times] = [0, 1];
    for (let index = start; index < text.length && index < start + chunk; index += 1) {
      const value = values[text.charCodeAt(index)] ?? -1;
      if (value < 0) return null;
      carry = carry * 58 + value;
      times *= 58;
    }
    for (let index = 0; index < places.length; index += 1) {
      const product = (places[index] ?? 0) * times + carry;
      carry = Math.floor(product / place);
      places[index] = product - carry * place;
    }
    for (; carry > 0; carry = Math.floor(carry / place)) places.push(carry % place);
  }
  return bytesOf(places, /^1*/.exec(text)?.[0].length ?? 0);
}

/** The number in bytes, the most significant first, after as many zeros. */
function bytesOf(places: readonly number[], zeros: number): Uint8Array {
  const bytes = new Uint8Array(places.length * 3);
  for (const [index, value] of places.toReversed().entries()) {
    bytes.set([value >> 16, (value >> 8) & 0xff, value & 0xff], index * 3);
  }
  const first = bytes.findIndex((byte) => byte > 0);
  const number = first < 0 ? bytes.subarray(0, 0) : bytes.subarray(first);
  const whole = new Uint8Array(zeros + number.length);
  whole.set(number, zeros);
  return whole;
}

/** Multibase `z` (base58btc) or `u` (base64url without padding), the two that Data Integrity allows; else null. */
export function decodeMultibase(text: string): Uint8Array | null {
  if (text.startsWith('z')) return decodeBase58(text.slice(1));
  if (/^u[A-Za-z0-9_-]+$/.test(text)) return new Uint8Array(Buffer.from(text.slice(1), 'base64url'));
  return null;
}
