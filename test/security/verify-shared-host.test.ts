import { expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import { type Answer, type Documents, json } from '../issuer/documents';
import { checkOf, jobFor } from '../main/verify/make-job';
import { sourceOf } from '../main/verify/make-source';

const registrar = 'https://school.example/registrar';
const page: Answer = { kind: 'text', value: '<p>The registrar</p>', mediaType: 'text/html' };
const profile = (more: object = {}, id = registrar) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id,
  name: 'The registrar',
  url: 'https://school.example',
  email: 'registrar@school.example',
  ...more,
});

/** Verdict and word on the issuer of a hosted badge that holds its own profile, where the issuer's address answers so. */
async function told(hostedAt: string, inside: object, there?: Answer, more: Documents = new Map()) {
  const badge = {
    type: 'BadgeClass',
    id: `${registrar}/class`,
    name: 'Master of Bridges',
    description: 'Builds them.',
    image: `${registrar}/class.png`,
    criteria: { narrative: 'Build one.' },
    issuer: inside,
  };
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: hostedAt,
    recipient: { type: 'email', hashed: false, identity: 'mia@school.example' },
    issuedOn: '2026-01-01T00:00:00Z',
    verification: { type: 'HostedBadge' },
    badge,
  };
  const web = new Map([[hostedAt, json(assertion)], ...(there ? ([[registrar, there]] as const) : []), ...more]);
  const source = sourceOf(web, '2026-11-22T12:00:00Z');
  const { report } = await verifyCredential(jobFor(JSON.stringify(assertion)), source);
  return [report.verdict, checkOf(report, 'issuer-key').reason];
}

const genuine = `${registrar}/badges/1`;
const forged = 'https://school.example/forum/attachments/7';
const narrow = { verification: { startsWith: `${registrar}/badges/` } };

test('a profile inside a badge does not widen the issuer’s own by what it leaves out', async () => {
  expect(await told(forged, profile(), json(profile(narrow)))).toEqual(['invalid', 'hosted-out-of-scope']);
  expect(await told(genuine, profile(), json(profile(narrow)))).toEqual(['verified', 'hosted-in-scope']);
  const wider = { verification: { allowedOrigins: ['school.example', 'badges.example'] } };
  expect(await told('https://badges.example/1', profile(), json(profile(wider)))).toEqual([
    'verified',
    'hosted-in-scope',
  ]);
});

test('where the issuer has no profile, its host decides; where nobody could be asked, it stays open', async () => {
  expect(await told(genuine, profile(), page)).toEqual(['verified', 'hosted-in-scope']);
  expect(await told(genuine, profile())).toEqual(['unverified', 'key-unreachable']);
});

test('a badge in a person’s folder is not the word of the issuer that shares the host', async () => {
  const students = ['https://school.example/~mallory/1', 'https://school.example/web/%7Emallory/1'];
  const open = ['unverified', 'key-self-asserted'];
  for (const hostedAt of students) {
    expect(await told(hostedAt, profile(), page), hostedAt).toEqual(open);
    expect(await told(hostedAt, profile(), json(profile())), hostedAt).toEqual(open);
    expect(await told(hostedAt, registrar as unknown as object, json(profile())), hostedAt).toEqual(open);
  }
});

test('a person’s folder is good where it is the issuer’s own or the issuer names it', async () => {
  const hostedAt = 'https://school.example/~dean/badges/1';
  const dean = 'https://school.example/~dean';
  const own = new Map([[dean, json(profile({}, dean))]]);
  expect(await told(hostedAt, profile({}, dean), page, own)).toEqual(['verified', 'hosted-in-scope']);
  const naming = json(profile({ verification: { startsWith: `${dean}/badges/` } }));
  expect(await told(hostedAt, profile(), naming)).toEqual(['verified', 'hosted-in-scope']);
});
