import { readBytes } from '../../main/intake/read-bytes';
import type { CredentialFormat, Payload } from '../../shared/credential';
import type { Json } from '../issuer/canonical';
import { type Documents, together } from '../issuer/documents';
import { jwkOf, type Issuer, type KeyKind } from '../issuer/issuer';
import { signedBadge2 } from '../issuer/open-badge-2';
import { type Award, jwtOpenBadge3 } from '../issuer/open-badge-3';
import { manyIssuers, type ManySuite, richAward, subjectOf, thousand } from '../issuer/thousand';
import { manyRecords } from './many-records';

/** One credential, what must come of it, and the key it was signed with. */
export interface BenchCredential {
  readonly payload: Payload;
  readonly format: CredentialFormat;
  /** False where it was altered after it was signed. */
  readonly good: boolean;
  readonly jwk: Json;
}

/** A thousand credentials of one format, and the web they need. */
export interface BenchFormat {
  readonly name: string;
  readonly credentials: readonly BenchCredential[];
  readonly documents: Documents;
  /** Credentials for the peer: the stock libraries take long enough for fewer. */
  readonly peerCount: number;
  /** Credentials for the floor, which the stock libraries prepare. */
  readonly floorCount: number;
}

const schools = 50;

/** Every format that is measured, made one after the other when it is asked for. */
export const benchFormats: readonly {
  readonly name: string;
  readonly make: (count: number) => Promise<BenchFormat>;
}[] = [
  { name: 'OB3 eddsa-rdfc-2022', make: (count) => embedded('OB3 eddsa-rdfc-2022', count, 'eddsa-rdfc-2022') },
  { name: 'OB3 ecdsa-rdfc-2019', make: (count) => embedded('OB3 ecdsa-rdfc-2019', count, 'ecdsa-rdfc-2019') },
  { name: 'OB3 VC-JWT EdDSA', make: (count) => tokens('OB3 VC-JWT EdDSA', count, 'ed25519', jwtWith('EdDSA')) },
  { name: 'OB3 VC-JWT RS256', make: (count) => tokens('OB3 VC-JWT RS256', count, 'rsa', jwtWith('RS256')) },
  { name: 'OB2 signed RS256', make: (count) => tokens('OB2 signed RS256', count, 'rsa', signed2) },
  { name: 'CLR 2.0 with 30 inside', make: (count) => records('CLR 2.0 with 30 inside', count) },
];

/** Every tenth is altered after it was signed, so that the contenders have something to disagree about. */
const isAltered = (index: number) => index % 10 === 9;

/** The same length, another meaning. */
export function altered(text: string): string {
  const changed = text.replace('under supervision', 'witho supervision');
  if (changed === text) throw new Error('nothing to alter');
  return changed;
}

async function embedded(name: string, count: number, suite: ManySuite): Promise<BenchFormat> {
  const { badges, issuers, documents } = await thousand(count, { suite, schools });
  const kind = suite === 'eddsa-rdfc-2022' ? 'ed25519' : 'p256';
  const credentials = badges.map((text, index): BenchCredential => {
    const good = !isAltered(index);
    const payload = { kind: 'json', text: good ? text : altered(text) } as const;
    return { payload, format: 'ob3-ldp', good, jwk: keyOf(issuers, index, kind) };
  });
  return { name, credentials, documents, peerCount: 100, floorCount: 200 };
}

type MakeToken = (
  by: Issuer,
  award: Award,
) => { readonly token: string; readonly format: CredentialFormat; readonly documents: Documents };

const jwtWith =
  (algorithm: 'EdDSA' | 'RS256'): MakeToken =>
  (by, award) => ({ token: jwtOpenBadge3(by, award, { algorithm }), format: 'ob3-jwt', documents: by.documents });

const signed2: MakeToken = (by, award) => ({ ...signedBadge2(by, award), format: 'ob2-signed' });

function tokens(name: string, count: number, kind: KeyKind, make: MakeToken): Promise<BenchFormat> {
  const issuers = manyIssuers(schools, kind === 'rsa' ? 'rsa' : 'ed25519');
  const webs: Documents[] = [];
  const credentials = Array.from({ length: count }, (_, index): BenchCredential => {
    const by = issuers[index % schools];
    if (!by) throw new Error('no issuer');
    const subject = subjectOf(index % schools);
    const award = { ...richAward(by, subject), seed: `bench ${String(index)}`, name: `${subject}, year one` };
    const { token, format, documents } = make(by, award);
    if (index < schools) webs.push(documents);
    const good = !isAltered(index);
    const payload = { kind: 'jws', token: good ? token : alteredToken(token) } as const;
    return { payload, format, good, jwk: keyOf(issuers, index, kind) };
  });
  return Promise.resolve({ name, credentials, documents: together(...webs), peerCount: count, floorCount: count });
}

/** A token that says another thing than the one that was signed. */
function alteredToken(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const text = Buffer.from(payload, 'base64url').toString();
  const changed = text.replace('supervis', 'superviz');
  if (changed === text) throw new Error('nothing to alter');
  return `${header}.${Buffer.from(changed).toString('base64url')}.${signature}`;
}

/** Each record is read as a person's file would be: itself first, the badges inside it after it. */
async function records(name: string, count: number): Promise<BenchFormat> {
  const { texts, issuers, documents } = await manyRecords(count, schools);
  const credentials = texts.flatMap(({ text, badge, by }): BenchCredential[] => {
    const found = readBytes(Buffer.from(text));
    if (!found.ok) throw new Error(found.error.kind);
    const [outer, ...inner] = found.value.candidates;
    if (!outer || inner.length === 0) throw new Error('a record without badges');
    // One badge inside is altered, so neither it nor the record around it is what was signed.
    return [
      { ...outer, good: badge === null, jwk: jwkOf(by.keys, 'ed25519') },
      ...inner.map((each, index) => ({
        ...each,
        good: index !== badge,
        jwk: keyOf(issuers, (texts.findIndex((one) => one.text === text) * inner.length + index) % schools, 'ed25519'),
      })),
    ];
  });
  return { name, credentials, documents, peerCount: 62, floorCount: 62 };
}

function keyOf(issuers: readonly Issuer[], index: number, kind: KeyKind): Json {
  const by = issuers[index % issuers.length];
  if (!by) throw new Error('no issuer');
  return jwkOf(by.keys, kind);
}
