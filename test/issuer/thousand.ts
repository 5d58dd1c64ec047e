import { createHash, sign } from 'node:crypto';
import { canonicalQuads, type Json } from './canonical';
import { together, type Documents } from './documents';
import { base58btc } from './encodings';
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

interface Template {
  readonly by: Issuer;
  readonly document: string;
  readonly documentLines: string;
  readonly proof: Json;
  readonly proofLines: string;
}

/**
 * `count` distinct, rightly signed OB 3.0 badges (eddsa-rdfc-2022) and the documents they need (none with `key`), fast.
 * Each subject of each school is canonicalised once. A badge differs from its template only in its id, name and date,
 * which all hang on nodes with an IRI: the labels of the blank nodes stay (RDFC-1.0 section 4.6 hashes only quads that
 * mention the node), so its canonical form is the template's with the values put in and the lines sorted again.
 */
export async function thousand(
  count = 1000,
  did: 'web' | 'key' = 'web',
): Promise<{ readonly badges: readonly string[]; readonly documents: Documents }> {
  const issuers = schools.map((name, index) =>
    issuer(name, { did, key: 'ed25519', host: `school${index + 1}.example` }),
  );
  const templates = await Promise.all(issuers.flatMap((by) => subjects.map((subject) => templateOf(by, subject))));
  const badges = Array.from({ length: count }, (_, index) => {
    const template = templates[index % templates.length];
    if (!template) throw new Error('no template');
    return badgeOf(template, index);
  });
  return { badges, documents: together(...issuers.map((by) => by.documents)) };
}

async function templateOf(by: Issuer, subject: string): Promise<Template> {
  const rubric = levelled(`${by.name} ${subject}`, 'Advanced');
  const award: Award = {
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
  const { awarded: _, ...undated } = award;
  const document = openBadge3(by, undated);
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: placeholder.from,
    verificationMethod: by.method('ed25519'),
    proofPurpose: 'assertionMethod',
  };
  return {
    by,
    document: JSON.stringify(document),
    documentLines: await canonicalQuads(document),
    proof,
    proofLines: await canonicalQuads({ '@context': document['@context'], ...proof }),
  };
}

function badgeOf(template: Template, index: number): string {
  const from = new Date(Date.UTC(2015, 0, 1, 8) + (index % 4300) * day).toISOString().replace('.000Z', 'Z');
  const subject = subjects[index % subjects.length] ?? '';
  const put = (text: string) =>
    text
      .replaceAll(placeholder.id, `urn:uuid:${uuidOf(`badge ${index}`)}`)
      .replaceAll(placeholder.name, `${subject} ${index + 1}`)
      .replaceAll(placeholder.from, from);
  const data = Buffer.concat([digest(put(template.proofLines)), digest(put(template.documentLines))]);
  const proofValue = base58btc(sign(null, data, template.by.keys.ed25519.privateKey));
  const proof = JSON.stringify({ ...template.proof, created: from, proofValue });
  return `${put(template.document).slice(0, -1)},"proof":${proof}}`;
}

function digest(lines: string): Buffer {
  const sorted = lines.trimEnd().split('\n').sort();
  return createHash('sha256')
    .update(`${sorted.join('\n')}\n`)
    .digest();
}
