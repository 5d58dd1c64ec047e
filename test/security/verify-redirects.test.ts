import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import { json, together, type Documents } from '../issuer/documents';
import { issuer } from '../issuer/issuer';
import { hostedBadge2, profileId } from '../issuer/open-badge-2';
import { openBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { signed } from '../issuer/proofs';
import { signer } from '../issuer/signer';
import { checkOf, jobFor } from '../main/verify/make-job';
import { redirecting, sourceOf } from '../main/verify/make-source';

/** A good host with an open redirect: `https://good.example/go?to=...` leads wherever it is told. */
const at = '2026-11-22T12:00:00Z';
const good = issuer('Good Office', { did: 'https', host: 'good.example' });
const evil = issuer('Evil Office', { did: 'https', host: 'evil.example' });
const open = 'https://good.example/go?to=https://evil.example/key';
const stray = 'https://evil.example/key';

async function told(text: string, documents: Documents, redirects: ReadonlyMap<string, string>) {
  const { report, summary } = await verifyCredential(jobFor(text), redirecting(sourceOf(documents, at), redirects));
  const { outcome, reason } = checkOf(report, 'issuer-key');
  return { verdict: report.verdict, key: `${outcome} ${reason}`, proof: checkOf(report, 'proof').outcome, summary };
}

const led = new Map([[open, stray]]);

describe('an address that leads to another host does not lend its name', () => {
  test('to a key set that a token names', async () => {
    const by = signer('ES256');
    const token = by.token(
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiableCredential'],
        issuer: good.id,
        validFrom: '2026-01-01T00:00:00Z',
        credentialSubject: { id: 'did:example:mia', role: 'guide' },
      },
      { kid: open },
    );
    const documents = together(good.documents, new Map([[stray, json({ ...by.jwk })]]));
    const found = await told(token, documents, led);
    expect([found.proof, found.verdict]).toEqual(['passed', 'invalid']);
    expect(found.key).toBe('failed key-of-other');
    const alone = await told(token, new Map([[stray, json({ ...by.jwk })]]), led);
    expect([alone.verdict, alone.key]).toEqual(['unverified', 'unknown key-self-asserted']);
  });

  test('to a document that calls itself by the address', async () => {
    const verificationMethod = `${open}#key`;
    const method = {
      id: verificationMethod,
      type: 'Multikey',
      controller: open,
      publicKeyMultibase: evil.keys.ed25519.multikey,
    };
    const forged = { id: open, verificationMethod: [method], assertionMethod: [verificationMethod] };
    const how = { suite: 'eddsa-rdfc-2022', keys: evil.keys, verificationMethod, created: plainAward.from } as const;
    const badge = openBadge3(good, plainAward);
    const taken = { ...badge, issuer: { ...(badge['issuer'] as object), id: open } };
    const found = await told(JSON.stringify(await signed(taken, how)), new Map([[stray, json(forged)]]), led);
    expect([found.proof, found.verdict]).toEqual(['passed', 'unverified']);
  });

  test('to a profile: a stranger’s address cannot lead to a good issuer’s name', async () => {
    const { assertion, documents } = hostedBadge2(evil, plainAward);
    const theirs = hostedBadge2(good, plainAward).documents;
    const away = new Map([[profileId(evil), profileId(good)]]);
    const honest = await told(JSON.stringify(assertion), together(documents, theirs), new Map());
    expect([honest.verdict, honest.summary.issuer.name]).toEqual(['verified', 'Evil Office']);
    const found = await told(JSON.stringify(assertion), together(documents, theirs), away);
    expect([found.verdict, found.key]).toEqual(['unverified', 'unknown key-self-asserted']);
  });

  test('to a hosted badge: its host must let badges be where it was found', async () => {
    const { assertion, documents } = hostedBadge2(good, plainAward);
    const forged = { ...assertion, id: open };
    const web = together(documents, new Map([[stray, json(forged)]]));
    const found = await told(JSON.stringify(forged), web, led);
    expect([found.verdict, found.key]).toEqual(['unverified', 'unknown key-self-asserted']);
    const allowing = new Map(web);
    const profile = documents.get(profileId(good));
    const verification = { allowedOrigins: ['good.example', 'evil.example'] };
    if (profile?.kind === 'json') allowing.set(profileId(good), json({ ...profile.value, verification }));
    expect((await told(JSON.stringify(forged), allowing, led)).verdict).toBe('verified');
  });

  test('to a hosted badge of the same host, where the issuer lets its badges be in another folder', async () => {
    const { assertion, documents } = hostedBadge2(good, plainAward);
    const profile = documents.get(profileId(good));
    const narrow = { verification: { startsWith: 'https://good.example/badges/' } };
    const forged = { ...assertion, id: 'https://good.example/badges/go?to=/forum/7' };
    const foundAt = async (found: string) => {
      const web = new Map(together(documents, new Map([[found, json(forged)]])));
      if (profile?.kind === 'json') web.set(profileId(good), json({ ...profile.value, ...narrow }));
      const { verdict, key } = await told(JSON.stringify(forged), web, new Map([[forged.id, found]]));
      return [verdict, key];
    };
    expect(await foundAt('https://good.example/forum/7')).toEqual(['unverified', 'unknown key-self-asserted']);
    expect(await foundAt('https://good.example//evil.example/badges/7')).toEqual([
      'unverified',
      'unknown key-self-asserted',
    ]);
    for (const kept of ['https://good.example/badges/7.json', 'https://www.good.example/badges/7'])
      expect(await foundAt(kept), kept).toEqual(['verified', 'passed hosted-in-scope']);
  });

  test('and a hosted badge that moved to another host contradicts nobody', async () => {
    const { assertion, documents } = hostedBadge2(good, plainAward);
    const id = String(assertion['id']);
    const moved = 'https://platform.example/assertions/1';
    const at = (value: object) =>
      told(
        JSON.stringify(assertion),
        together(documents, new Map([[moved, json({ ...value })]])),
        new Map([[id, moved]]),
      );
    expect(await at({ ...assertion, id: moved })).toMatchObject({ verdict: 'unverified', proof: 'unknown' });
    const third = await at({ ...assertion, id: 'https://platform.example/assertions/2' });
    expect([third.verdict, third.proof]).toEqual(['invalid', 'failed']);
  });

  test('and an address that only adds www is the same host', async () => {
    const controller = [...good.documents].find(
      ([, answer]) => answer.kind === 'json' && answer.value['id'] === good.id,
    );
    const moved = 'https://www.good.example/issuer';
    const how = { suite: 'eddsa-rdfc-2022', keys: good.keys, created: plainAward.from } as const;
    const badge = await signed(openBadge3(good, plainAward), { ...how, verificationMethod: good.method('ed25519') });
    const documents = together(good.documents, new Map(controller ? [[moved, controller[1]]] : []));
    const address = good.method('ed25519').split('#', 1)[0] ?? '';
    const found = await told(JSON.stringify(badge), documents, new Map([[address, moved]]));
    expect([found.verdict, found.key]).toEqual(['verified', 'passed key-of-issuer']);
  });
});

test('a badge class that names itself otherwise is told, and the issuer still answers for where its badges are', async () => {
  const { assertion, documents } = hostedBadge2(good, plainAward);
  const url = String(assertion['badge']);
  const own = documents.get(url);
  const renamed = new Map(documents);
  if (own?.kind === 'json') renamed.set(url, json({ ...own.value, id: 'https://elsewhere.example/class' }));
  const { report } = await verifyCredential(jobFor(JSON.stringify(assertion)), sourceOf(renamed, at));
  expect(report.verdict).toBe('verified');
  expect(checkOf(report, 'issuer-key').detail).toBe('the document there says it is https://elsewhere.example/class');
});
