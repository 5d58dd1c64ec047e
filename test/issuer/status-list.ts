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
  readonly purpose: 'revocation' | 'suspension';
  /** Indices whose bit is set. */
  readonly set: readonly number[];
  readonly from: string;
  readonly until?: string;
  readonly as?: 'eddsa-rdfc-2022' | 'jwt';
}

/** The `credentialStatus` entry that points into a list. */
export function statusEntry(list: Pick<StatusListOptions, 'url' | 'purpose'>, index: number): Json {
  return {
    id: `${list.url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: list.purpose,
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
  return {
    '@context': [urls.vc2],
    id: options.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: by.id,
    validFrom: options.from,
    ...(options.until !== undefined && { validUntil: options.until }),
    credentialSubject: {
      id: `${options.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: options.purpose,
      encodedList: encodedList(options.set),
    },
  };
}

/** Multibase base64url of the gzipped bits; bit 0 is the most significant bit of byte 0. */
export function encodedList(set: readonly number[], length = smallestList): string {
  const bits = Buffer.alloc(length / 8);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  // Run-length matching and a fixed operating-system byte: the same bytes from every build of zlib.
  const zipped = gzipSync(bits, { strategy: constants.Z_RLE });
  zipped[9] = 255;
  return `u${base64url(zipped)}`;
}
