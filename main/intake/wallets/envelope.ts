import { asObject, type JsonValue } from '../../../shared/json';
import { parseJsonText } from '../../credential/json-text';

/** What a passphrase needs to open a file: Argon2id (RFC 9106) for the key, AES-256-GCM for the text. */
export interface Envelope {
  readonly salt: Buffer;
  readonly iv: Buffer;
  /** With the tag of 16 bytes at its end, as WebCrypto writes it. */
  readonly ciphertext: Buffer;
  /** Argon2id: passes, KiB of memory, lanes. */
  readonly passes: number;
  readonly memory: number;
  readonly lanes: number;
}

/**
 * SECURITY: LearnCard writes 3 passes over 64 MiB in 4 lanes. Below the floor (what OWASP calls the least for Argon2id) no
 * wallet wrote the file; above the ceiling it would hold up the reader or eat its memory.
 */
export const envelopeLimits = {
  passes: { least: 2, most: 8 },
  memory: { least: 19 * 1024, most: 256 * 1024 },
  lanes: { least: 1, most: 16 },
  /** KiB in all passes together: eight times what LearnCard writes. */
  work: 8 * 3 * 64 * 1024,
  salt: { least: 16, most: 64 },
} as const;

/** What LearnCard's reader takes where the file does not say, as files of its first version do not. */
const usual = { algorithm: 'argon2id', timeCost: 3, memoryCost: 64 * 1024, parallelism: 4 };

function within(value: unknown, { least, most }: { readonly least: number; readonly most: number }): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function bytesOf(value: JsonValue | undefined): Buffer | null {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  return Buffer.from(value, 'base64');
}

/**
 * The envelope LearnCard puts around each file of its bundle (learningeconomy/LearnCard, packages/sss-key-manager/src/
 * crypto.ts, `encryptWithPassword`): JSON with `ciphertext`, `iv` and `salt` in base64 and `kdfParams`. Null where the bytes
 * are none, or its parameters lie outside of what is opened.
 */
export function envelopeIn(bytes: Uint8Array): Envelope | null {
  const parsed = parseJsonText(new TextDecoder().decode(bytes));
  const envelope = parsed.ok ? asObject(parsed.value) : null;
  if (!envelope) return null;
  const said = 'kdfParams' in envelope ? asObject(envelope['kdfParams']) : usual;
  const [salt, iv, ciphertext] = [bytesOf(envelope['salt']), bytesOf(envelope['iv']), bytesOf(envelope['ciphertext'])];
  if (!said || !salt || !iv || !ciphertext || said['algorithm'] !== usual.algorithm) return null;
  const { timeCost: passes, memoryCost: memory, parallelism: lanes } = said;
  const { passes: times, memory: sizes, lanes: widths, work, salt: lengths } = envelopeLimits;
  if (!within(passes, times) || !within(memory, sizes) || !within(lanes, widths) || passes * memory > work) return null;
  if (!within(salt.length, lengths) || iv.length !== 12 || ciphertext.length < 16) return null;
  return { salt, iv, ciphertext, passes, memory, lanes };
}
