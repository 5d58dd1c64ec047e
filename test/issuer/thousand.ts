import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { canonicalQuads, type Json } from './canonical';
import { json, together, type Documents } from './documents';
import { base58btc, base64url } from './encodings';
import { issuer, type Issuer } from './issuer';
import { openBadge3, type Award } from './open-badge-3';
import { plainAward } from './plain-award';
import { levelled } from './rubric';
import { uuidOf } from './seeds';

const schools = [
  'Aldergate School',
  'Fjord College',
  'Institut Sonnenfeld',
  'Kite Academy',
  'Orchard Guild',
  'Quay Works',
];
const subjects = [
  'Welding',
  'Statistics',
  'First aid',
  'Bookkeeping',
  'Gardening',
  'Joinery',
  'Surveying',
  'Choir leading',
];
const day = 86_400_000;

/** What differs from badge to badge, as it stands in the template. */
const placeholder = { id: `urn:uuid:${uuidOf('placeholder')}`, name: 'PLACEHOLDER-NAME', from: '1999-12-31T00:00:00Z' };

/** The suites that many badges can be signed with; each issuer has one key, listed as Multikey. */
export type ManySuite = 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019';

const keyKinds = { 'eddsa-rdfc-2022': 'ed25519', 'ecdsa-rdfc-2019': 'p256' } as const;

export interface ManyBadges {
  /** Badge `index` is by `issuers[index % issuers.length]` where `schools` was given. */
  readonly badges: readonly string[];
  readonly issuers: readonly Issuer[];
  readonly documents: Documents;
}

interface Template {
  readonly by: Issuer;
  readonly subject: string;
  readonly sign: (data: Uint8Array) => Uint8Array;
  readonly document: string;
  readonly documentLines: string;
  readonly proof: Json;
  readonly proofLines: string;
}

/**
 * `count` distinct, rightly signed OB 3.0 badges and the documents they need (none with did:key), fast: of six schools with eight
 * subjects each, or of `schools` schools with one each.
 * Each subject of each school is canonicalised once. A badge differs from its template only in its id, name and date,
 * which all hang on nodes with an IRI: the labels of the blank nodes stay (RDFC-1.0 section 4.6 hashes only quads that
 * mention the node), so its canonical form is the template's with the values put in and the lines sorted again.
 */
export async function thousand(
  count = 1000,
  how: { readonly suite?: ManySuite; readonly schools?: number; readonly did?: 'web' | 'key' } = {},
): Promise<ManyBadges> {
  const { suite = 'eddsa-rdfc-2022', did = 'web' } = how;
  const issuers = manyIssuers(how.schools, keyKinds[suite], did);
  const chosen = issuers.flatMap((by, index) =>
    (how.schools === undefined ? subjects : [subjectOf(index)]).map((subject) => ({ by, subject })),
  );
  const templates = await Promise.all(chosen.map(({ by, subject }) => templateOf(by, subject, suite)));
  const badges = Array.from({ length: count }, (_, index) => {
    const template = templates[index % templates.length];
    if (!template) throw new Error('no template');
    return badgeOf(template, index);
  });
  const documents = did === 'key' ? [] : issuers.map((by) => multikeyDocuments(by, keyKinds[suite]));
  return { badges, issuers, documents: together(...documents) };
}

/** Schools with one key each; the six with names of their own where no number is given. */
export function manyIssuers(
  count: number | undefined,
  key: 'ed25519' | 'p256' | 'rsa',
  did: 'web' | 'key' = 'web',
): readonly Issuer[] {
  const names =
    count === undefined ? schools : Array.from({ length: count }, (_, index) => `School ${String(index + 1)}`);
  return names.map((name, index) => issuer(name, { did, key, host: `school${index + 1}.example` }));
}

/** What the `index`th school teaches. */
export function subjectOf(index: number): string {
  return subjects[index % subjects.length] ?? '';
}

/** The issuer's documents with its key as Multikey, the one form that the stock libraries read for every suite. */
function multikeyDocuments(by: Issuer, kind: 'ed25519' | 'p256'): Documents {
  const id = by.method(kind);
  const method = { id, controller: by.id, type: 'Multikey', publicKeyMultibase: by.keys[kind].multikey };
  const document = json({ ...by.didDocument, verificationMethod: [method] });
  return together(by.documents, new Map([[`https://${by.host}/.well-known/did.json`, document]]));
}

/** A rich award of about five kilobytes once it is a badge. */
export function richAward(by: Pick<Issuer, 'name' | 'host'>, subject: string): Award {
  const rubric = levelled(`${by.name} ${subject}`, 'Advanced');
  return {
    ...plainAward,
    seed: 'placeholder',
    name: placeholder.name,
    description: `${subject}: plans the work, carries it out and judges the result. ${plainAward.description}`,
    criteria: `${plainAward.criteria} Then a week of ${subject.toLowerCase()} under supervision, with a log book.`,
    tags: [subject, ...(plainAward.tags ?? [])],
    alignments: ['plan', 'carry out', 'judge', 'teach'].map((verb, index) => ({
      type: ['Alignment'],
      targetName: `${verb} ${subject.toLowerCase()}`,
      targetDescription: `Can ${verb} ${subject.toLowerCase()} in ordinary and in difficult circumstances, alone and with others.`,
      targetUrl: `https://skills.example/entries/${encodeURIComponent(subject)}/${index + 1}`,
      targetFramework: 'Example skill list',
      targetCode: `${subject.slice(0, 3).toUpperCase()}-${index + 1}`,
      targetType: 'ceasn:Competency',
    })),
    achievement: {
      ...rubric.achievement,
      id: `https://${by.host}/achievements/${encodeURIComponent(subject)}`,
      creditsAvailable: 5,
      fieldOfStudy: subject,
      humanCode: subject.slice(0, 4).toUpperCase(),
    },
    subject: { ...plainAward.subject, result: [rubric.result], creditsEarned: 5 },
    evidence: ['Log book', 'Piece of work', 'Conversation'].map((name, index) => ({
      id: `https://${by.host}/evidence/${index + 1}`,
      type: ['Evidence'],
      name,
      narrative: `${name} of the supervised week, with dates, materials and the supervisor's remarks.`,
      genre: 'Record',
    })),
    from: placeholder.from,
  };
}

async function templateOf(by: Issuer, subject: string, suite: ManySuite): Promise<Template> {
  const { awarded: _, ...undated } = richAward(by, subject);
  const document = openBadge3(by, undated);
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: suite,
    created: placeholder.from,
    verificationMethod: by.method(keyKinds[suite]),
    proofPurpose: 'assertionMethod',
  };
  return {
    by,
    subject,
    sign: signerOf(by, suite),
    document: JSON.stringify(document),
    documentLines: await canonicalQuads(document),
    proof,
    proofLines: await canonicalQuads({ '@context': document['@context'], ...proof }),
  };
}

function badgeOf(template: Template, index: number): string {
  const from = new Date(Date.UTC(2015, 0, 1, 8) + (index % 4300) * day).toISOString().replace('.000Z', 'Z');
  const put = (text: string) =>
    text
      .replaceAll(placeholder.id, `urn:uuid:${uuidOf(`badge ${index}`)}`)
      .replaceAll(placeholder.name, `${template.subject} ${index + 1}`)
      .replaceAll(placeholder.from, from);
  const data = Buffer.concat([digest(put(template.proofLines)), digest(put(template.documentLines))]);
  const proofValue = base58btc(template.sign(data));
  const proof = JSON.stringify({ ...template.proof, created: from, proofValue });
  return `${put(template.document).slice(0, -1)},"proof":${proof}}`;
}

function digest(lines: string): Buffer {
  const sorted = lines.trimEnd().split('\n').sort();
  return createHash('sha256')
    .update(`${sorted.join('\n')}\n`)
    .digest();
}

/** Signs with node:crypto, which is a hundred times faster than the curves of the other tests and not repeatable for ECDSA. */
function signerOf(by: Issuer, suite: ManySuite): Template['sign'] {
  const { ed25519, p256 } = by.keys;
  if (suite === 'eddsa-rdfc-2022') return (data) => sign(null, data, ed25519.privateKey);
  const key: KeyObject = createPrivateKey({ format: 'jwk', key: { ...p256.publicJwk, d: base64url(p256.secret) } });
  return (data) => sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' });
}
