import { readFile } from 'node:fs/promises';
import { drawBadge } from '../artwork';
import { bakePng } from '../bake-png';
import { bakeSvg } from '../bake-svg';
import type { Json } from '../canonical';
import { documentFiles, together, type Documents } from '../documents';
import type { Issuer } from '../issuer';
import { keysOf } from '../keys';
import { hostedBadge2, signedBadge2 } from '../open-badge-2';
import { jwtOpenBadge3, signedOpenBadge3, type Award } from '../open-badge-3';
import { bytesOf } from '../seeds';
import { statusEntry, statusList } from '../status-list';
import { certificateSamples } from './certificate-samples';
import { otherSamples } from './other-samples';
import type { Sample, SampleEntry } from './sample';
import { skillSamples } from './skill-samples';

export const samples: readonly Sample[] = [...skillSamples, ...certificateSamples, ...otherSamples];

/** The fictional earner; the samples are hers by e-mail address, and by her DID where the format has one. */
export const earner = { name: 'Mia Kessler', email: 'mia@example.org' } as const;
export const earnerDid = `did:key:${keysOf(earner.name).ed25519.multikey}`;

/** The instant the verdicts in `index.json` speak for. */
export const samplesAt = '2026-11-22T12:00:00Z';

type Purpose = 'revocation' | 'suspension';
const listed = { from: '2026-11-20T00:00:00Z', until: '2036-11-20T00:00:00Z' } as const;

/** Every file of `assets/samples` by its path there; the same bytes every time. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const entries: SampleEntry[] = [];
  let documents: Documents = new Map();
  for (const sample of samples) {
    const made = await secured(sample);
    const { file, bytes } = await contained(sample, made.text);
    files.set(file, bytes);
    const { until } = sample.award;
    entries.push({
      ...{ file, format: sample.form.kind, verdict: sample.verdict },
      ...(until !== undefined && { until }),
      note: sample.note,
    });
    if (sample.unreachable !== true) documents = agreeing(documents, made.documents, await pictureDocument(sample));
  }
  documents = agreeing(documents, ...(await statusLists()));
  for (const [path, bytes] of documentFiles(documents)) files.set(`documents/${path}`, bytes);
  entries.sort((a, b) => (a.file < b.file ? -1 : 1));
  files.set('index.json', Buffer.from(`${JSON.stringify(entries, null, 2)}\n`));
  return files;
}

/** One web out of several, in which no address has two answers. */
function agreeing(...parts: readonly Documents[]): Documents {
  const answers = new Map<string, string>();
  for (const [url, answer] of parts.flatMap((part) => [...part])) {
    const text = JSON.stringify(answer);
    if ((answers.get(url) ?? text) !== text) throw new Error(`two samples answer differently at ${url}`);
    answers.set(url, text);
  }
  return together(...parts);
}

async function secured(sample: Sample): Promise<{ readonly text: string; readonly documents: Documents }> {
  const { by, form } = sample;
  const award = awardOf(sample);
  switch (form.kind) {
    case 'ob2-hosted': {
      const { assertion, documents } = hostedBadge2(by, award);
      return { text: pretty(assertion), documents };
    }
    case 'ob2-signed': {
      const { token, documents } = signedBadge2(by, award);
      return { text: token, documents };
    }
    case 'ob3-jwt':
      return { text: jwtOpenBadge3(by, award, form), documents: by.documents };
    case 'ob3-ldp': {
      const text = pretty(await signedOpenBadge3(by, award, form));
      return { text: sample.tamper ? sample.tamper(text) : text, documents: by.documents };
    }
  }
}

function awardOf(sample: Sample): Award {
  const purposes = (['revocation', 'suspension'] as const).filter((purpose) => sample.status?.[purpose] !== undefined);
  const entries = purposes.map((purpose) =>
    statusEntry({ url: listAddress(sample.by, purpose), purpose }, indexOf(sample)),
  );
  return {
    ...sample.award,
    seed: `sample ${sample.slug}`,
    recipient: { email: earner.email, salt: Buffer.from(bytesOf(sample.slug, 6)).toString('hex'), id: earnerDid },
    image: pictureAddress(sample),
    ...(entries.length > 0 && { status: entries.length === 1 && entries[0] ? entries[0] : entries }),
  };
}

async function contained(sample: Sample, text: string): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const { container, form, slug } = sample;
  const old = form.kind === 'ob2-hosted' || form.kind === 'ob2-signed';
  switch (container.kind) {
    case 'png': {
      const keyword = old ? 'openbadges' : 'openbadgecredential';
      return { file: `${slug}.png`, bytes: bakePng(await picture(slug), keyword, text, container.chunk) };
    }
    case 'svg': {
      const baked = bakeSvg(drawBadge({ ...sample.art, title: sample.award.name }), old ? 'ob2' : 'ob3', text);
      return { file: `${slug}.svg`, bytes: Buffer.from(baked) };
    }
    case 'plain':
      return { file: `${slug}.${text.startsWith('{') ? 'json' : 'jwt'}`, bytes: Buffer.from(text) };
  }
}

/** A badge without a picture of its own links one; its issuer answers with it. */
async function pictureDocument(sample: Sample): Promise<Documents> {
  if (sample.container.kind !== 'plain') return new Map();
  const value = await picture(sample.slug);
  return new Map([[pictureAddress(sample), { kind: 'bytes', value, mediaType: 'image/png' }]]);
}

async function statusLists(): Promise<readonly Documents[]> {
  const wanted = new Map<string, { readonly by: Issuer; readonly purpose: Purpose; readonly set: number[] }>();
  for (const sample of samples) {
    for (const purpose of ['revocation', 'suspension'] as const) {
      const state = sample.status?.[purpose];
      if (state === undefined) continue;
      const url = listAddress(sample.by, purpose);
      const list = wanted.get(url) ?? { by: sample.by, purpose, set: [] };
      if (state) list.set.push(indexOf(sample));
      wanted.set(url, list);
    }
  }
  return Promise.all(
    [...wanted].map(([url, { by, purpose, set }]) =>
      statusList(by, { url, purpose, set, ...listed, as: by.host.startsWith('nimbus') ? 'jwt' : 'eddsa-rdfc-2022' }),
    ),
  );
}

function listAddress(by: Issuer, purpose: Purpose): string {
  return `https://${by.host}/status/${purpose}`;
}

/** A badge's place in its issuer's lists. */
function indexOf(sample: Sample): number {
  return Buffer.from(bytesOf(`index ${sample.slug}`, 4)).readUInt32BE() % 131_072;
}

function pictureAddress(sample: Sample): string {
  return `https://${sample.by.host}/images/${sample.slug}.png`;
}

async function picture(slug: string): Promise<Uint8Array> {
  return readFile(new URL(`../pictures/${slug}.png`, import.meta.url));
}

function pretty(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
