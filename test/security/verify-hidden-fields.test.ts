import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import { issuer } from '../issuer/issuer';
import { openBadge3, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { signed } from '../issuer/proofs';
import { checkOf, jobFor } from '../main/verify/make-job';
import { offlineSource } from '../main/verify/make-source';

/** The signed graph stays the same in each of these, so the signature is good; what a reader of the JSON sees is not. */
const by = issuer('Expiry Office', { did: 'key', host: 'expiry.example' });
const until = '2026-04-01T00:00:00Z';
const validUntil = 'https://www.w3.org/2018/credentials#validUntil';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';

async function expired(change: (badge: Record<string, unknown>) => Record<string, unknown>) {
  const badge = (await signedOpenBadge3(by, { ...plainAward, until })) as Record<string, unknown>;
  return checked(change(badge));
}

function checked(badge: object) {
  return verifyCredential(jobFor(JSON.stringify(badge)), offlineSource);
}

function without({ validUntil: _gone, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

describe('an expiry that is still signed and no longer seen', () => {
  test('is seen as it was issued', async () => {
    const { report } = await expired((badge) => badge);
    expect([report.verdict, checkOf(report, 'proof').outcome]).toEqual(['expired', 'passed']);
  });

  test.each([
    ['under its full address', { [validUntil]: { '@type': dateTime, '@value': until } }],
    ['in @nest', { '@nest': { validUntil: until } }],
    ['in @included', { '@included': [{ id: 'urn:x', validUntil: until }] }],
  ])('%s', async (_name, member) => {
    const { report } = await expired((badge) => ({ ...without(badge), ...member }));
    expect(report.verdict).not.toBe('verified');
    expect(checkOf(report, 'parse')).toMatchObject({ outcome: 'failed', reason: 'not-compacted' });
  });

  test.each([
    ['renamed by a context of its own', { until: { '@id': validUntil, '@type': dateTime } }, 'until'],
    [
      'renamed through a prefix',
      { c: 'https://www.w3.org/2018/credentials#', until: { '@id': 'c:validUntil', '@type': dateTime } },
      'until',
    ],
    ['renamed by a default vocabulary', { '@vocab': 'https://www.w3.org/2018/credentials#valid' }, 'Until'],
    ['hidden by an alias of a keyword', { box: '@nest' }, 'box'],
    [
      'renamed further inside, through a prefix from outside',
      {
        c: 'https://www.w3.org/2018/cred',
        room: { '@id': 'https://x.example/room', '@context': { until: { '@id': 'c:entials#validUntil' } } },
      },
      'room',
    ],
    [
      'kept in a graph of its own',
      { room: { '@id': 'https://x.example/room', '@container': ['@graph', '@id'] } },
      'room',
    ],
  ])('%s', async (_name, context, name) => {
    const { report } = await expired((badge) => ({
      ...without(badge),
      '@context': [...(badge['@context'] as unknown[]), context],
      [name]: name === 'box' ? { validUntil: until } : until,
    }));
    expect(report.verdict).not.toBe('verified');
    expect(checkOf(report, 'parse')).toMatchObject({ outcome: 'failed', reason: 'context-unsafe' });
  });

  test('a member under the name of a class is refused, although the signature is good', async () => {
    const badge = await signedOpenBadge3(by, plainAward);
    const subject = badge['credentialSubject'] as { readonly achievement: { readonly criteria: object } };
    const { criteria: Criteria, ...rest } = subject.achievement;
    const { report } = await checked({
      ...badge,
      credentialSubject: { ...subject, achievement: { ...rest, Criteria } },
    });
    expect(checkOf(report, 'proof')).toMatchObject({ outcome: 'passed' });
    expect(checkOf(report, 'parse')).toMatchObject({
      outcome: 'failed',
      reason: 'not-compacted',
      params: { member: 'Criteria' },
    });
  });

  test('moved into an object that has the id of the badge', async () => {
    const evidence = (id: string) => [{ id, type: ['Evidence'], name: 'Itself' }];
    const plain = openBadge3(by, { ...plainAward, until });
    const proof = { suite: 'eddsa-rdfc-2022', keys: by.keys, created: plainAward.from } as const;
    const issued = { ...plain, evidence: evidence(String(plain['id'])) };
    const badge = await signed(issued, { ...proof, verificationMethod: by.method('ed25519') });
    expect((await checked(badge)).report.verdict).toBe('expired');
    const moved = {
      ...without(badge),
      evidence: [{ ...issued.evidence[0], type: ['Evidence', 'VerifiableCredential'], validUntil: until }],
    };
    const { report } = await checked(moved);
    expect(checkOf(report, 'proof')).toMatchObject({ outcome: 'passed' });
    expect(report.verdict).not.toBe('verified');
    expect(checkOf(report, 'parse')).toMatchObject({ outcome: 'failed', reason: 'said-elsewhere' });
  });

  test.each([
    ['in a list', [until]],
    ['in a list in a list', [[until]]],
    ['twice', [until, until]],
  ])('written %s', async (_name, validUntil) => {
    const { report, summary } = await expired((badge) => ({ ...badge, validUntil }));
    expect([report.verdict, summary.expiresOn]).toEqual(['expired', '2026-04-01T00:00:00.000Z']);
  });

  test('a member that stands twice: the last counts for the signature and for the reader alike', async () => {
    const text = JSON.stringify(await signedOpenBadge3(by, { ...plainAward, until }));
    const later = '"validUntil":"2099-01-01T00:00:00Z"';
    const first = await verifyCredential(jobFor(`{${later},${text.slice(1)}`), offlineSource);
    expect([first.report.verdict, checkOf(first.report, 'proof').outcome]).toEqual(['expired', 'passed']);
    const last = await verifyCredential(jobFor(`${text.slice(0, -1)},${later}}`), offlineSource);
    expect([last.report.verdict, checkOf(last.report, 'proof').outcome]).toEqual(['invalid', 'failed']);
  });

  test('a member called __proto__ is a member that nothing defines', async () => {
    const { validUntil: _gone, ...rest } = (await signedOpenBadge3(by, { ...plainAward, until })) as Record<
      string,
      unknown
    >;
    const text = `{"__proto__":{"validUntil":"${until}"},${JSON.stringify(rest).slice(1)}`;
    const { report } = await verifyCredential(jobFor(text), offlineSource);
    expect(report.verdict).not.toBe('verified');
    expect(checkOf(report, 'proof').outcome).not.toBe('passed');
  });

  test('a context that only adds terms of its own is no harm', async () => {
    const own = [{ ourRoom: 'https://expiry.example/terms#room' }];
    const badge = await signedOpenBadge3(by, plainAward);
    const contexts = [...(badge['@context'] as unknown[]), ...own];
    const { report } = await verifyCredential(
      jobFor(JSON.stringify({ ...badge, '@context': contexts })),
      offlineSource,
    );
    expect(report.verdict).toBe('verified');
  });
});

describe('a proof that ends', () => {
  const how = { suite: 'eddsa-rdfc-2022', keys: by.keys, created: plainAward.from } as const;
  const options = { ...how, verificationMethod: by.method('ed25519') };
  type Proof = Readonly<Record<string, unknown>>;
  const ending = async () => await signed(openBadge3(by, plainAward), { ...options, members: { expires: until } });
  const reproved = async (change: (proof: Proof) => object, contexts: readonly string[] = []) => {
    const badge = await ending();
    const proof = change(badge['proof'] as Proof);
    return checked({ ...badge, '@context': [...(badge['@context'] as unknown[]), ...contexts], proof });
  };

  test('is seen to have ended', async () => {
    expect((await checked(await ending())).report.verdict).toBe('expired');
  });

  test('under the name that the old security vocabulary has for the end', async () => {
    const { report } = await reproved(
      ({ expires, ...proof }) => ({ ...proof, expiration: expires }),
      ['https://w3id.org/security/v1'],
    );
    expect(report.verdict).not.toBe('verified');
  });

  test.each([
    ['a list', [until]],
    ['a list of two', [until, '2099-01-01T00:00:00Z']],
  ])('with its end in %s', async (_name, expires) => {
    const { report } = await reproved((proof) => ({ ...proof, expires }));
    expect(report.verdict).not.toBe('verified');
  });

  test('in a list in a list', async () => {
    const badge = await ending();
    expect((await checked({ ...badge, proof: [[badge['proof']]] })).report.verdict).not.toBe('verified');
  });
});
