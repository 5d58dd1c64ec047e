import { describe, expect, test } from 'vitest';
import { checkedByLapel } from '../../issuer/engine';
import { issuer } from '../../issuer/issuer';
import { achievementId, signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { clr2, presentation } from '../../issuer/wrappings';
import { checkOf } from './make-job';
import { offlineSource } from './make-source';

const at = '2026-11-22T12:00:00Z';
const school = issuer('Record School', { did: 'key', host: 'school.example' });
const by = issuer('Badge Office', { did: 'key', host: 'office.example' });
const mia = issuer('Mia Kessler', { did: 'key', host: 'mia.example' });

const badge = (n: number, name = `Skill ${String(n)}`) =>
  signedOpenBadge3(by, { ...plainAward, seed: `part ${String(n)}`, name });
const check = (document: object) =>
  checkedByLapel(Buffer.from(JSON.stringify(document)), offlineSource, at, ['mia@example.org']);

describe('a learner record', () => {
  test('of several badges: the whole and each part have a verdict of their own', async () => {
    const credentials = await Promise.all(Array.from({ length: 5 }, (_, n) => badge(n)));
    const altered = credentials.map((each, n) => (n === 2 ? { ...each, name: 'Another skill' } : each));
    const subject = 'did:example:mia';
    const options = { seed: 'several', name: 'Record of skills', subject, from: plainAward.from, credentials: altered };
    const [whole, ...parts] = await check(await clr2(school, options));
    expect(whole?.report.verdict).toBe('verified');
    expect(whole?.summary).toMatchObject({ format: 'clr2-ldp', name: 'Record of skills', parts: 5 });
    expect(parts.map(({ report }) => report.verdict)).toEqual(
      Array.from({ length: 5 }, (_, n) => (n === 2 ? 'invalid' : 'verified')),
    );
  });

  test('keeps how its achievements belong together, by their names', async () => {
    const credentials = [await badge(1, 'Bridges'), await badge(2, 'Civil engineering')];
    const [first, second] = ['Bridges', 'Civil engineering'].map((name) => achievementId(by, { name }));
    const pairs = [[first ?? '', second ?? '']] as const;
    const options = {
      seed: 'associated',
      name: 'Record',
      subject: 'did:example:mia',
      from: plainAward.from,
      credentials,
    };
    const [whole] = await check(await clr2(school, { ...options, parts: pairs }));
    expect(whole?.summary.associations).toMatchObject([
      { type: 'isPartOf', sourceName: 'Bridges', targetName: 'Civil engineering', standing: 'sound' },
    ]);
  });
});

describe('a presentation', () => {
  test.each(['authentication', 'assertionMethod'] as const)('signed by its holder for %s', async (purpose) => {
    const made = await presentation(mia, { seed: 'shown', credentials: [await badge(1)], at, purpose });
    const [whole, part] = await check(made);
    expect(whole?.report.verdict).toBe('verified');
    expect(checkOf(whole?.report ?? { ...missing }, 'issuer-key')).toMatchObject({ reason: 'key-of-issuer' });
    expect(part?.report.verdict).toBe('verified');
  });

  test('for another purpose, or altered, is told by itself; the badge inside stands', async () => {
    const other = await presentation(mia, {
      seed: 'other',
      credentials: [await badge(1)],
      at,
      purpose: 'keyAgreement',
    });
    const [first, firstPart] = await check(other);
    expect([checkOf(first?.report ?? { ...missing }, 'proof').reason, firstPart?.report.verdict]).toEqual([
      'proof-purpose',
      'verified',
    ]);
    const made = await presentation(mia, { seed: 'altered', credentials: [await badge(1)], at });
    const [second, secondPart] = await check({ ...made, holder: by.id });
    expect([second?.report.verdict, secondPart?.report.verdict]).toEqual(['invalid', 'verified']);
  });

  test('a holder who signs with the key of somebody else is none', async () => {
    const made = await presentation(mia, { seed: 'borrowed', credentials: [await badge(1)], at, holder: by.id });
    const [whole] = await check(made);
    expect([whole?.report.verdict, checkOf(whole?.report ?? { ...missing }, 'issuer-key').reason]).toEqual([
      'invalid',
      'key-of-other',
    ]);
  });

  test('a good presentation says nothing for an altered badge in it', async () => {
    const altered = { ...(await badge(1)), name: 'Another skill' };
    const [whole, part] = await check(await presentation(mia, { seed: 'wrapping', credentials: [altered], at }));
    expect([whole?.report.verdict, part?.report.verdict]).toEqual(['verified', 'invalid']);
  });

  test('without a holder nobody is named, so whose key it is stays open', async () => {
    const made = await presentation(mia, { seed: 'nobody', credentials: [await badge(1)], at, holder: null });
    const [whole, part] = await check(made);
    expect([whole?.report.verdict, part?.report.verdict]).toEqual(['unverified', 'verified']);
  });
});

const missing = { checkedAt: '', checks: [], validFrom: null, validUntil: null, verdict: 'unverified' } as const;
