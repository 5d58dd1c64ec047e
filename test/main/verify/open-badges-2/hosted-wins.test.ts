import { expect, test } from 'vitest';
import type { DocumentSource } from '../../../../main/net/types';
import { verifyCredential } from '../../../../main/verify/verify';
import { json } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { hostedBadge2 } from '../../../issuer/open-badge-2';
import { openBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { checkOf, jobFor } from '../make-job';
import { offlineSource, sourceOf } from '../make-source';
import { at } from './told';

const by = issuer('Baking Office', { did: 'https', host: 'baking.example' });
const { assertion, documents } = hostedBadge2(by, plainAward);
const check = (value: object, source: DocumentSource = sourceOf(documents, at)) =>
  verifyCredential(jobFor(JSON.stringify(value), { baked: true }), source);

test('what a picture says beside the award is overruled by the hosted copy', async () => {
  const { report, summary } = await check({
    ...assertion,
    narrative: 'An older story.',
    evidence: 'https://old.example/e',
  });
  expect(report.verdict).toBe('verified');
  expect(checkOf(report, 'image').reason).toBe('image-matches');
  expect(summary.narrative).not.toBe('An older story.');
  expect(summary.evidence.map(({ url }) => url)).not.toContain('https://old.example/e');
});

test('what a picture says otherwise about the award itself is a contradiction, shown as it came', async () => {
  const { report, summary } = await check({ ...assertion, expires: '2099-01-01T00:00:00Z' });
  expect(report.verdict).toBe('invalid');
  expect(checkOf(report, 'image')).toMatchObject({ outcome: 'failed', params: { fields: 'expires' } });
  expect(summary.expiresOn).toBe('2099-01-01T00:00:00.000Z');
});

test('offline the picture alone decides nothing', async () => {
  const { report, summary } = await check(assertion, offlineSource);
  expect([report.verdict, checkOf(report, 'proof').reason]).toEqual(['unverified', 'network-not-allowed']);
  expect(summary.issuedOn).toBe('2026-03-12T09:00:00.000Z');
});

test.each([
  ['nothing', {}],
  ['the word of a server that it found nothing', { status: 404, error: 'Not found' }],
  [
    'a badge class',
    { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass', id: 'https://baking.example/c' },
  ],
  ['the badge as Open Badges 3.0', { ...openBadge3(by, plainAward), id: assertion['id'] }],
])('%s in place of the hosted copy is no copy, and contradicts nothing', async (_name, page) => {
  const web = new Map(documents).set(String(assertion['id']), json(page));
  const { report, summary } = await check(assertion, sourceOf(web, at));
  expect([report.verdict, checkOf(report, 'proof').reason]).toEqual(['unverified', 'hosted-copy-missing']);
  expect([checkOf(report, 'status').outcome, checkOf(report, 'image').outcome]).toEqual(['unknown', 'unknown']);
  expect(summary.issuedOn).toBe('2026-03-12T09:00:00.000Z');
});

test('a recipient hashed in another way is nothing to compare, and contradicts nothing', async () => {
  const hashed = (identity: string) => ({
    ...assertion,
    recipient: { type: 'email', hashed: true, salt: 'sea', identity },
  });
  const web = new Map(documents).set(String(assertion['id']), json(hashed(`sha256$${'a'.repeat(64)}`)));
  const told = async (identity: string) => (await check(hashed(identity), sourceOf(web, at))).report.verdict;
  expect(await told(`md5$${'b'.repeat(32)}`)).toBe('verified');
  expect(await told(`SHA256$${'a'.repeat(64)}`)).toBe('verified');
  expect(await told(`sha256$${'b'.repeat(64)}`)).toBe('invalid');
});
