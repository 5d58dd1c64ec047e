import { checkPrimeSync, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { base64url } from './encodings';
import { bytesOf } from './seeds';

const exponent = 65537n;
const made = new Map<string, RsaKey>();

export interface RsaKey {
  readonly privateKey: KeyObject;
  readonly publicPem: string;
  readonly publicJwk: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
}

/** A 2048-bit RSA key that depends on the name alone; node:crypto only makes random ones. */
export function rsaKey(name: string): RsaKey {
  const known = made.get(name);
  if (known) return known;
  const p = primeOf(`${name} p`);
  const q = primeOf(`${name} q`);
  const phi = (p - 1n) * (q - 1n);
  const d = inverse(exponent, phi);
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: number(p * q),
      e: number(exponent),
      d: number(d),
      p: number(p),
      q: number(q),
      dp: number(d % (p - 1n)),
      dq: number(d % (q - 1n)),
      qi: number(inverse(q, p)),
    },
  });
  const publicPem = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString();
  const key = { privateKey, publicPem, publicJwk: { kty: 'RSA', n: number(p * q), e: number(exponent) } } as const;
  made.set(name, key);
  return key;
}

function primeOf(name: string): bigint {
  const start = Buffer.from(bytesOf(`prime ${name}`, 128));
  // The two highest bits make the product 2048 bits long, the lowest makes it odd.
  start[0] = (start[0] ?? 0) | 0xc0;
  start[127] = (start[127] ?? 0) | 1;
  let candidate = BigInt(`0x${start.toString('hex')}`);
  while (hasSmallFactor(candidate) || (candidate - 1n) % exponent === 0n || !checkPrimeSync(candidate)) {
    candidate += 2n;
  }
  return candidate;
}

const smallPrimes = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41];
/** Their product still is a safe integer. */
const smallProduct = BigInt(smallPrimes.reduce((product, prime) => product * prime, 1));

/** Spares most candidates the real test, which takes a hundred times as long. */
function hasSmallFactor(candidate: bigint): boolean {
  const rest = Number(candidate % smallProduct);
  return smallPrimes.some((prime) => rest % prime === 0);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [modulus, value % modulus, 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return ((s0 % modulus) + modulus) % modulus;
}

function number(value: bigint): string {
  const hex = value.toString(16);
  return base64url(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'));
}
