import { describe, expect, test } from 'vitest';
import { domainOf, registrableDomain } from '../../main/verify/steps/registrable-domain';
import { verifyCredential } from '../../main/verify/verify';
import type { DocumentSource } from '../../main/net/types';
import type { Json } from '../issuer/canonical';
import { json, together, type Documents } from '../issuer/documents';
import { signedEndorsement } from '../issuer/endorsement';
import { issuer } from '../issuer/issuer';
import { hostedBadge2, profileId } from '../issuer/open-badge-2';
import { jwtOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { signer } from '../issuer/signer';
import { statusEntry, statusList } from '../issuer/status-list';
import { checkOf, jobFor } from '../main/verify/make-job';
import { offlineSource, sourceOf } from '../main/verify/make-source';

const at = '2026-11-22T12:00:00Z';
const web = 'did:web:school.example';
const by = signer('ES256');
const mallory = signer('ES384');

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: web,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:mia', role: 'guide' },
};

async function told(text: string, source: DocumentSource = offlineSource) {
  const { report } = await verifyCredential(jobFor(text), source);
  const key = checkOf(report, 'issuer-key');
  return {
    verdict: report.verdict,
    proof: checkOf(report, 'proof').outcome,
    key: `${key.outcome} ${key.reason}`,
    report,
  };
}

function didDocument(did: string, jwk: object): Json {
  const id = `${did}#key`;
  const method = { id, type: 'JsonWebKey', controller: did, publicKeyJwk: { ...jwk } };
  return { id: did, verificationMethod: [method], assertionMethod: [id] };
}

describe('a key that comes along, or stands elsewhere', () => {
  const carried = mallory.token(credential, { jwk: mallory.jwk, kid: undefined });

  test('in the header of a token whose issuer could not be asked stays open, both ways', async () => {
    for (const source of [offlineSource, sourceOf(new Map(), at)]) {
      expect(await told(carried, source)).toMatchObject({ verdict: 'unverified', proof: 'passed' });
    }
  });

  test('in the header of a token whose issuer lists another is another’s', async () => {
    const own = new Map([['https://school.example/.well-known/did.json', json(didDocument(web, by.jwk))]]);
    expect((await told(carried, sourceOf(own, at))).verdict).not.toBe('verified');
    const named = mallory.token(credential, { jwk: mallory.jwk, kid: `${web}#key` });
    expect(await told(named, sourceOf(own, at))).toMatchObject({ verdict: 'invalid', key: 'failed key-of-other' });
  });

  test('under a `kid` of another host’s DID is that host’s', async () => {
    const documents: Documents = new Map([
      ['https://school.example/.well-known/did.json', json(didDocument(web, by.jwk))],
      ['https://mallory.example/.well-known/did.json', json(didDocument('did:web:mallory.example', mallory.jwk))],
    ]);
    const token = mallory.token(credential, { kid: 'did:web:mallory.example#key' });
    // The issuer's host may list it yet: it could not be asked.
    expect(await told(token, sourceOf(documents, at))).toMatchObject({
      verdict: 'unverified',
      key: 'unknown key-unreachable',
    });
    for (const keys of [{ kind: 'gone' } as const, json({ keys: [by.jwk] })]) {
      const whole = new Map([...documents, ['https://school.example/.well-known/jwks.json', keys] as const]);
      expect(await told(token, sourceOf(whole, at))).toMatchObject({ verdict: 'invalid', key: 'failed key-of-other' });
    }
  });

  test('in a did.json that calls itself another DID is nobody’s', async () => {
    const documents = new Map([['https://mallory.example/.well-known/did.json', json(didDocument(web, mallory.jwk))]]);
    const token = mallory.token(
      { ...credential, issuer: 'did:web:mallory.example' },
      { kid: 'did:web:mallory.example#key' },
    );
    expect((await told(token, sourceOf(documents, at))).verdict).toBe('unverified');
    const borrowed = mallory.token(credential, { kid: 'did:web:mallory.example#key' });
    expect((await told(borrowed, sourceOf(documents, at))).verdict).toBe('unverified');
  });
});

describe('a hosted badge', () => {
  const good = issuer('Good Office', { did: 'https', host: 'good.example' });
  const evil = issuer('Evil Office', { did: 'https', host: 'evil.example' });

  test('that links the badge class or the issuer of another origin is none of theirs', async () => {
    const theirs = hostedBadge2(good, plainAward);
    const mine = hostedBadge2(evil, plainAward);
    const linked = { ...mine.assertion, badge: theirs.assertion['badge'] ?? null };
    const id = String(mine.assertion['id']);
    const documents = together(theirs.documents, mine.documents, new Map([[id, json(linked)]]));
    expect(await told(JSON.stringify(linked), sourceOf(documents, at))).toMatchObject({
      verdict: 'invalid',
      key: 'failed hosted-out-of-scope',
    });
    const url = String(mine.assertion['badge']);
    const own = mine.documents.get(url);
    const claimed = own?.kind === 'json' ? { ...own.value, issuer: profileId(good) } : {};
    const second = together(theirs.documents, mine.documents, new Map([[url, json(claimed)]]));
    expect((await told(JSON.stringify(mine.assertion), sourceOf(second, at))).verdict).toBe('invalid');
  });

  test('whose kept copy is old proves nothing of today, whatever it was kept for', async () => {
    const { assertion, documents } = hostedBadge2(good, plainAward);
    const old = sourceOf(documents, '2026-01-01T00:00:00Z', 'kept');
    const { verdict, report } = await told(JSON.stringify(assertion), old);
    expect([verdict, checkOf(report, 'proof').reason]).toEqual(['unverified', 'hosted-copy-kept']);
  });
});

test('an endorsement of another thing, or of nothing, is not counted for this badge', async () => {
  const office = issuer('Endorsed Office', { did: 'key', host: 'endorsed.example' });
  const chamber = issuer('Chamber of Trades', { did: 'key', host: 'chamber.example' });
  const about = 'https://elsewhere.example/achievements/1';
  const other = await signedEndorsement(chamber, { seed: 'elsewhere', about, from: '2026-04-01T00:00:00Z' });
  const credentialSubject = { type: ['EndorsementSubject'], endorsementComment: 'Excellent.' };
  const nothing = await signedEndorsement(chamber, {
    ...{ seed: 'nothing', about, from: '2026-04-01T00:00:00Z' },
    credential: { credentialSubject },
  });
  for (const endorsement of [other, nothing]) {
    const award = { ...plainAward, achievement: { ...plainAward.achievement, endorsement: [endorsement] } };
    const { report } = await told(jwtOpenBadge3(office, award, { algorithm: 'EdDSA' }));
    expect(report.endorsements?.[0]?.report.checks.find(({ step }) => step === 'proof')?.outcome).toBe('passed');
    expect(checkOf(report, 'endorsements').outcome).not.toBe('passed');
  }
});

test('a list that is written so that its end is out of sight answers nothing', async () => {
  const office = issuer('List Office', { did: 'web', host: 'list.example' });
  const url = 'https://list.example/1';
  const until = '2026-04-01T00:00:00Z';
  const options = { url, purpose: 'revocation', set: [], from: '2026-01-01T00:00:00Z', until } as const;
  const served = (await statusList(office, options)).get(url);
  const { validUntil: end, ...rest } = served?.kind === 'json' ? served.value : {};
  const iri = 'https://www.w3.org/2018/credentials#validUntil';
  const type = 'http://www.w3.org/2001/XMLSchema#dateTime';
  const hidden = { ...rest, [iri]: { '@type': type, '@value': end ?? null } };
  const badge = jwtOpenBadge3(office, { ...plainAward, status: statusEntry(options, 7) }, { algorithm: 'EdDSA' });
  const details: string[] = [];
  for (const list of [served, json(hidden)]) {
    const documents = together(office.documents, new Map(list ? [[url, list]] : []));
    const { verdict, report } = await told(badge, sourceOf(documents, at));
    const status = checkOf(report, 'status');
    expect([verdict, status.reason]).toEqual(['unverified', 'status-list-invalid']);
    details.push(status.detail ?? '');
  }
  expect(details).toEqual(['expired', `not-compacted ${iri}`]);
});

test('a host that only looks like another is another domain', () => {
  // The first letter of the second is Cyrillic.
  expect(domainOf('https://apple.example.org/issuer')).toBe('example.org');
  expect(domainOf('https://аpple.org/issuer')).toBe('xn--pple-43d.org');
  expect(domainOf('https://аpple.org/issuer')).not.toBe(domainOf('https://apple.org/issuer'));
  expect(domainOf('did:web:аpple.org')).toBeNull();
  expect(domainOf('https://apple.org@evil.example/')).toBe(domainOf('https://evil.example/'));
  expect(registrableDomain('one.github.io')).not.toBe(registrableDomain('two.github.io'));
});
