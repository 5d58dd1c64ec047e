import { decode } from 'cborg';
import { failed, type Finding } from '../../finding';
import { keyFromMultibase, type PublicKey } from '../../keys/public-key';

/** What every `ecdsa-sd-2023` proof value holds (VC-DI-ECDSA section 3.4.14 and 3.4.18). */
interface Signed {
  /** The issuer's signature over the proof options, the passing key and the mandatory statements. */
  readonly base: Uint8Array;
  /** The passing key, made for this credential alone: as bytes (a Multikey), and to check with. */
  readonly passingKey: Uint8Array;
  readonly passing: PublicKey;
  /** Signatures of the passing key, one a statement that may be held back. */
  readonly signatures: readonly Uint8Array[];
}

/** A proof value that was understood: the issuer's own, or one derived from it. */
export type SelectiveValue =
  | (Signed & { readonly kind: 'base'; readonly hmacKey: Uint8Array; readonly pointers: readonly string[] })
  | (Signed & {
      readonly kind: 'derived';
      /** Labels of blank nodes by their place in the canonical order of what is disclosed. */
      readonly labels: ReadonlyMap<number, Uint8Array>;
      readonly mandatory: ReadonlySet<number>;
    });

const malformed = failed('proof-malformed', { member: 'proofValue' });

/** Reads a `proofValue`: multibase `u`, three bytes that tell base from derived, and CBOR. */
export function readSelectiveValue(text: string): SelectiveValue | Finding {
  const bytes = Buffer.from(text.slice(1), 'base64url');
  if (text !== `u${bytes.toString('base64url')}`) return malformed;
  const parts = partsOf(bytes.subarray(3));
  const header = bytes.subarray(0, 3).toString('hex');
  if (!parts) return malformed;
  if (header === 'd95d00') return readBase(parts) ?? malformed;
  return (header === 'd95d01' ? readDerived(parts) : null) ?? malformed;
}

function partsOf(cbor: Uint8Array): readonly unknown[] | null {
  try {
    // Some signers mark byte strings as typed arrays (RFC 8746, tag 64).
    const tags: ((value: unknown) => unknown)[] = [];
    tags[64] = (value) => value;
    const value: unknown = decode(cbor, { useMaps: true, rejectDuplicateMapKeys: true, tags });
    return Array.isArray(value) && value.length === 5 ? value : null;
  } catch {
    return null;
  }
}

function readBase([base, key, hmacKey, signatures, pointers]: readonly unknown[]): SelectiveValue | null {
  const signed = readSigned(base, key, signatures);
  if (!signed || !isBytes(hmacKey, 32) || !isListOf(pointers, isText)) return null;
  return { kind: 'base', ...signed, hmacKey, pointers };
}

function readDerived([base, key, signatures, labels, mandatory]: readonly unknown[]): SelectiveValue | null {
  const signed = readSigned(base, key, signatures);
  if (!signed || !(labels instanceof Map) || !isListOf(mandatory, isIndex)) return null;
  const entries = [...(labels as ReadonlyMap<unknown, unknown>)];
  const read = entries.flatMap(([index, label]) =>
    isIndex(index) && isBytes(label, 32) ? [[index, label] as const] : [],
  );
  // SECURITY: two nodes by one label would be told as one, and what is said of it could be spread over both.
  const distinct = new Set(read.map(([, label]) => Buffer.from(label).toString('hex')));
  if (read.length !== entries.length || distinct.size !== read.length) return null;
  return { kind: 'derived', ...signed, labels: new Map(read), mandatory: new Set(mandatory) };
}

function readSigned(base: unknown, key: unknown, signatures: unknown): Signed | null {
  if (!isBytes(base, 64) || !isBytes(key, 35)) return null;
  if (!isListOf(signatures, (value): value is Uint8Array => isBytes(value, 64))) return null;
  const passing = keyFromMultibase(`u${Buffer.from(key).toString('base64url')}`);
  return passing?.kind === 'P-256' ? { base, passingKey: key, passing, signatures } : null;
}

function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function isListOf<T>(value: unknown, is: (entry: unknown) => entry is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
