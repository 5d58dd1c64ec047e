import { constants, gzipSync } from 'node:zlib';
import type { Json } from './canonical';
import { urls } from './contexts';
import { json, type Answer, type Documents } from './documents';
import { base64url } from './encodings';
import type { Issuer } from './issuer';
import { compactJws } from './jwt';
import { headerOf } from './open-badge-3';
import { signed } from './proofs';

/** W3C Bitstring Status List section 2.1: a list has at least this many entries, so that one entry tells nothing. */
const smallestList = 131_072;

export interface StatusListOptions {
  /** Address of the list; also its id. */
  readonly url: string;
  readonly purpose: string | readonly string[];
  /** Indices whose bits are all set. */
  readonly set: readonly number[];
  /** Bits an entry has (default 1). */
  readonly size?: number;
  /** Values of entries of several bits, by index. */
  readonly values?: Readonly<Record<number, number>>;
  /** How many entries; the standard's smallest list unless told. */
  readonly length?: number;
  /** Which standard the list follows (default Bitstring Status List); the older two are only made as a JWT. */
  readonly kind?: ListKind;
  /** Further members of the list's subject. */
  readonly subject?: Json;
  readonly from: string;
  readonly until?: string;
  readonly as?: 'eddsa-rdfc-2022' | 'jwt';
}

export type ListKind = 'BitstringStatusList' | 'StatusList2021' | 'RevocationList2020';

/** The `credentialStatus` entry that points into a list. */
export function statusEntry(list: Pick<StatusListOptions, 'url' | 'purpose'>, index: number): Json {
  return {
    id: `${list.url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: [list.purpose].flat()[0],
    statusListIndex: String(index),
    statusListCredential: list.url,
  };
}

/** The signed BitstringStatusListCredential as its address answers it. */
export async function statusList(by: Issuer, options: StatusListOptions): Promise<Documents> {
  return new Map([[options.url, await answerOf(by, options)]]);
}

async function answerOf(by: Issuer, options: StatusListOptions): Promise<Answer> {
  const credential = unsignedList(by, options);
  if (options.as === 'jwt') {
    const claims = { iss: by.id, jti: options.url, nbf: Date.parse(options.from) / 1000, sub: `${options.url}#list` };
    const token = compactJws({ ...claims, ...credential }, 'EdDSA', by.keys, headerOf(by, 'ed25519', 'did'));
    return { kind: 'text', value: token, mediaType: 'application/vc+jwt' };
  }
  const proof = { suite: 'eddsa-rdfc-2022', keys: by.keys, created: options.from } as const;
  return json(await signed(credential, { ...proof, verificationMethod: by.method('ed25519') }));
}

function unsignedList(by: Issuer, options: StatusListOptions): Json {
  const kind = options.kind ?? 'BitstringStatusList';
  return {
    '@context': [urls.vc2],
    id: options.url,
    type: ['VerifiableCredential', `${kind}Credential`],
    issuer: by.id,
    validFrom: options.from,
    ...(options.until !== undefined && { validUntil: options.until }),
    credentialSubject: {
      id: `${options.url}#list`,
      type: kind,
      ...(kind !== 'RevocationList2020' && { statusPurpose: options.purpose }),
      // Only Bitstring Status List writes the multibase letter before the list.
      encodedList: encodedValues(options).slice(kind === 'BitstringStatusList' ? 0 : 1),
      ...options.subject,
    },
  };
}

function encodedValues({ set, size = 1, values = {}, length }: StatusListOptions): string {
  const full = set.flatMap((index) => Array.from({ length: size }, (_, bit) => index * size + bit));
  const some = Object.entries(values).flatMap(([index, value]) =>
    Array.from({ length: size }, (_, bit) => bit)
      .filter((bit) => (value >> (size - 1 - bit)) & 1)
      .map((bit) => Number(index) * size + bit),
  );
  return encodedList([...full, ...some], (length ?? smallestList) * size);
}

/** Multibase base64url of the gzipped bits; bit 0 is the most significant bit of byte 0. */
export function encodedList(set: readonly number[], length = smallestList): string {
  const bits = Buffer.alloc(Math.ceil(length / 8));
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  // Run-length matching and a fixed operating-system byte: the same bytes from every build of zlib.
  const zipped = gzipSync(bits, { strategy: constants.Z_RLE });
  zipped[9] = 255;
  return `u${base64url(zipped)}`;
}
