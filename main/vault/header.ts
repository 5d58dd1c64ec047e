import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Result, failure, success } from '../../shared/result';
import { scryptLimits } from './keys';

/**
 * Version 2 is version 1 with a recovery code in it. A header without one stays version 1, which every Lapel reads; the
 * two never overlap, so that a version changed by hand is damage and no other reading of the same file.
 */
const versions = { plain: 1, withRecovery: 2 } as const;
export const headerVersion = versions.withRecovery;

const base64 = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, { message: `${length} bytes wanted` });
const between = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most);

const wrapped = { check: base64(16), nonce: base64(12), ciphertext: base64(32), tag: base64(16) };

const kdf = z.strictObject({
  name: z.literal('scrypt'),
  N: between(scryptLimits.N).refine((N) => Number.isInteger(Math.log2(N)), { message: 'a power of two wanted' }),
  r: between(scryptLimits.r),
  p: between(scryptLimits.p),
  salt: base64(32),
});

const passphraseWrap = z.strictObject({ kind: z.literal('passphrase'), kdf, ...wrapped });
const recoveryWrap = z.strictObject({ kind: z.literal('recovery'), kdf, ...wrapped });

const keyRingWrap = z.strictObject({
  kind: z.literal('key-ring'),
  backend: z.string().min(1).max(64),
  blob: z.base64().min(1).max(16_384),
  ...wrapped,
});

const wrapSchema = z.discriminatedUnion('kind', [passphraseWrap, keyRingWrap, recoveryWrap]);

const headerFields = z.strictObject({
  version: z.literal(Object.values(versions)),
  walletId: z.uuid(),
  wraps: z
    .array(wrapSchema)
    .min(1)
    .max(3)
    .refine((wraps) => new Set(wraps.map((wrap) => wrap.kind)).size === wraps.length, { message: 'one wrap a kind' }),
  /** HMAC over all of the above by a key of the vault: checked once the vault key is known. */
  mac: base64(32),
  /** SHA-256 over all of the above: tells accidental damage before a passphrase is asked for. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});

const headerSchema = headerFields.refine(({ version, wraps }) => version === versionFor(wraps), { path: ['version'] });

export type Header = z.output<typeof headerFields>;
export type Wrap = Header['wraps'][number];
export type PassphraseWrap = Extract<Wrap, { kind: 'passphrase' }>;
export type KeyRingWrap = Extract<Wrap, { kind: 'key-ring' }>;
export type RecoveryWrap = Extract<Wrap, { kind: 'recovery' }>;
type Unsigned = Pick<Header, 'version' | 'walletId' | 'wraps'>;

export type HeaderProblem =
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'newer'; readonly version: number };

/**
 * Reads `vault.json`. SECURITY: the file is anybody's to write, so every field is bounded before it is used.
 * @param text the whole file
 */
export function parseHeader(text: string): Result<Header, HeaderProblem> {
  const json = parseJson(text);
  const version = z.object({ version: z.number().int() }).safeParse(json);
  if (version.success && version.data.version > headerVersion) {
    return failure({ kind: 'newer', version: version.data.version });
  }
  const parsed = headerSchema.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return failure({ kind: 'damaged', detail: where === '' ? 'vault.json' : `vault.json: ${where}` });
  }
  const { mac, checksum, ...unsigned } = parsed.data;
  if (checksumOf(unsigned, mac) !== checksum) return failure({ kind: 'damaged', detail: 'vault.json: checksum' });
  return success(parsed.data);
}

/**
 * What is left of a damaged header: its wraps that are whole, each by itself. Nothing vouches for them but that one of
 * them opens, which is enough to read what can be read.
 */
export function readableWraps(text: string): Pick<Header, 'walletId' | 'wraps'> | null {
  const shape = z.object({ walletId: z.uuid(), wraps: z.array(z.unknown()).max(16) });
  const parsed = shape.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const wraps = parsed.data.wraps.flatMap((wrap) => wrapSchema.safeParse(wrap).data ?? []);
  const first = wraps.filter((wrap, at) => wraps.findIndex(({ kind }) => kind === wrap.kind) === at);
  return first.length === 0 ? null : { walletId: parsed.data.walletId, wraps: first };
}

/** Completes a header with its version, MAC and checksum, ready to be written. */
export function signHeader(parts: Pick<Header, 'walletId' | 'wraps'>, headerKey: Uint8Array): Header {
  const unsigned = { version: versionFor(parts.wraps), ...parts };
  return withChecksum({ ...unsigned, mac: macOf(unsigned, headerKey).toString('base64') });
}

/** The checksum is anybody's to make: it tells accidents, the MAC tells forgery. */
export function withChecksum({ mac, version, walletId, wraps }: Omit<Header, 'checksum'>): Header {
  const unsigned = { version, walletId, wraps };
  return { ...unsigned, mac, checksum: checksumOf(unsigned, mac) };
}

/** SECURITY: a header put together from several wallets, or with a wrap exchanged, does not pass. */
export function isHeaderAuthentic({ mac, checksum: _, ...unsigned }: Header, headerKey: Uint8Array): boolean {
  return timingSafeEqual(macOf(unsigned, headerKey), Buffer.from(mac, 'base64'));
}

export function headerText(header: Header): string {
  return `${JSON.stringify(header, null, 2)}\n`;
}

function versionFor(wraps: readonly { readonly kind: string }[]): Header['version'] {
  return wraps.some(({ kind }) => kind === 'recovery') ? versions.withRecovery : versions.plain;
}

function macOf(unsigned: Unsigned, headerKey: Uint8Array): Buffer {
  return createHmac('sha256', headerKey).update(canonical(unsigned)).digest();
}

function checksumOf(unsigned: Unsigned, mac: string): string {
  return createHash('sha256')
    .update(canonical([unsigned, mac]))
    .digest('hex');
}

/** JSON with the keys of every object in order, so that reformatting the file changes nothing. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
