import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { entry } from '../main/credential/a-listing';
import { makeZip } from '../main/intake/make-zip';
import { bakePng } from '../issuer/bake-png';
import { jwtEndorsement, signedEndorsement } from '../issuer/endorsement';
import { issuer } from '../issuer/issuer';
import { achievementId, jwtOpenBadge3, openBadge3, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { signed } from '../issuer/proofs';
import { clr2 } from '../issuer/wrappings';

const picture = () => readFile(join(import.meta.dirname, '../issuer/pictures/timber-construction-intermediate.png'));

export type Files = Readonly<Record<string, string | Uint8Array>>;

const school = issuer('Elbtal College', { did: 'key', host: 'college.example' });
const by = issuer('Akademie Elbtal', { did: 'key', host: 'akademie.example' });
const chamber = issuer('Chamber of Trades', { did: 'key', host: 'chamber.example' });
const guild = issuer('Guild of Surveyors', { did: 'web', host: 'guild.example' });
const office = issuer('Harbour Safety Office', { did: 'key', host: 'safety.example' });

/** A learner record with three badges of which one was altered; two of them are parts of the third. */
export async function learnerRecord(): Promise<string> {
  const names = ['Bridges', 'Tunnels', 'Civil engineering'];
  const badges = await Promise.all(
    names.map((name) => signedOpenBadge3(by, { ...plainAward, seed: `e2e ${name}`, name })),
  );
  const [bridges, tunnels, whole] = names.map((name) => achievementId(by, { name }));
  const record = await clr2(school, {
    ...{ seed: 'e2e record', name: 'Record of Mia Kessler', subject: 'did:example:mia', from: plainAward.from },
    credentials: badges.map((badge, at) => (at === 1 ? { ...badge, name: 'Long tunnels' } : badge)),
    parts: [bridges, tunnels].map((part) => [part ?? '', whole ?? ''] as const),
  });
  return JSON.stringify(record);
}

/**
 * A badge with three endorsements inside, verified, altered and expired, and on demand one nobody answers for; its issuer
 * offers newer copies. And an endorsement of it as a file of its own.
 */
export async function endorsedBadge({ withUnknown = false } = {}): Promise<{ badge: string; endorsement: string }> {
  const about = achievementId(by, plainAward);
  const comment = 'We take everybody who has this.\nAsk for it when you apply.';
  const said = { about, comment, from: '2026-04-01T00:00:00Z' };
  const good = await signedEndorsement(chamber, { ...said, seed: 'e2e good' });
  const altered = JSON.parse(JSON.stringify(good).replace('everybody', 'nobody')) as typeof good;
  const unknown = await signedEndorsement(guild, { ...said, seed: 'e2e unknown', about: by.id });
  const ended = jwtEndorsement(school, { ...said, seed: 'e2e ended', until: '2026-10-01T00:00:00Z' });
  const inside = withUnknown ? [good, altered, unknown] : [good, altered];
  const achievement = { ...plainAward.achievement, endorsement: inside, endorsementJwt: [ended] };
  const refreshService = { id: 'https://akademie.example/refresh', type: '1EdTechCredentialRefresh' };
  const award = { ...plainAward, achievement, ...(withUnknown && { credential: { refreshService } }) };
  return {
    badge: jwtOpenBadge3(by, award, { algorithm: 'EdDSA' }),
    endorsement: jwtEndorsement(school, { ...said, seed: 'e2e own record' }),
  };
}

/** Two editions of one badge, and a badge that may be a third: the same name, to an earner that cannot be compared. */
async function editions(): Promise<Files> {
  const award = { ...plainAward, name: 'Yearly safety briefing', seed: 'e2e briefing' };
  const editionOf = async (year: number, more: object) =>
    JSON.stringify(
      await signedOpenBadge3(office, {
        ...award,
        from: `${year}-02-01T09:00:00Z`,
        awarded: `${year}-02-01T00:00:00Z`,
        until: `${year + 2}-02-01T09:00:00Z`,
        credential: { id: `urn:example:briefing:${year}` },
        ...more,
      }),
    );
  return {
    'briefing-2024.json': await editionOf(2024, {}),
    'briefing-2026.json': await editionOf(2026, {}),
    'briefing-2020.json': await editionOf(2020, { recipient: { email: 'mia@earlier.example', salt: 'river' } }),
  };
}

export const houseWords = {
  url: 'https://words.example/house.json',
  context: { houseNote: 'https://words.example/terms#houseNote' },
};

/** Badges that name a vocabulary Lapel does not carry: open without it, verified with it. */
async function inOwnWords(): Promise<Files> {
  const names = ['Handling of solvents', 'Lifting by crane', 'Working at height'];
  const written = await Promise.all(
    names.map(async (name) => {
      const bare = openBadge3(office, { ...plainAward, name, seed: `e2e ${name}` });
      const context = bare['@context'] as readonly string[];
      const whole = { ...bare, '@context': [...context, houseWords.context], houseNote: 'Room 4' };
      const method = office.method('ed25519');
      const how = { suite: 'eddsa-rdfc-2022', keys: office.keys, verificationMethod: method } as const;
      const proven = await signed(whole, { ...how, created: plainAward.from });
      return [`${name}.json`, JSON.stringify({ ...proven, '@context': [...context, houseWords.url] })] as const;
    }),
  );
  return Object.fromEntries(written);
}

/** One of every way in: a token, JSON, a picture, a PDF, an archive, a platform's list; and what is no badge. */
export async function livingFiles(): Promise<Files> {
  const { badge, endorsement } = await endorsedBadge({ withUnknown: true });
  const plain = JSON.stringify(
    await signedOpenBadge3(by, { ...plainAward, seed: 'e2e pdf', name: 'Reading of plans' }),
  );
  const other = JSON.stringify(await signedOpenBadge3(by, { ...plainAward, seed: 'e2e zip', name: 'Soil samples' }));
  const certificate = await PDFDocument.create();
  certificate.addPage([200, 200]).drawText('Well done');
  await certificate.attach(new TextEncoder().encode(plain), 'badge.json', { afRelationship: AFRelationship.Source });
  return {
    'record.json': await learnerRecord(),
    'endorsed.jwt': badge,
    'endorsed.png': bakePng(await picture(), 'openbadgecredential', badge),
    'endorsement.jwt': endorsement,
    ...(await editions()),
    ...(await inOwnWords()),
    'certificate.pdf': await certificate.save(),
    'archive.zip': makeZip([
      { name: 'badges/soil.json', bytes: other },
      { name: 'notes/shopping list.txt', bytes: 'Bread, milk, rope.' },
    ]),
    'badges.json': JSON.stringify({ data: [entry] }),
    'holiday in the mountains.json': '{ "kind": "a plan" }',
  };
}

/** A registry of issuers that names the academy, and by another name the safety office. */
export function registryFile(): string {
  const entryOf = (name: string, host: string) => ({ name, location: 'Dresden, Germany', url: `https://${host}` });
  return JSON.stringify({
    meta: { updated: '2026-10-31T07:11:34+00:00' },
    registry: { [by.id]: entryOf('Akademie Elbtal', by.host), [office.id]: entryOf('Port authority', office.host) },
  });
}
