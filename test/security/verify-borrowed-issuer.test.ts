import { expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import { json, together } from '../issuer/documents';
import { issuer } from '../issuer/issuer';
import { hostedBadge2 } from '../issuer/open-badge-2';
import { openBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { signed } from '../issuer/proofs';
import { checkOf, jobFor } from '../main/verify/make-job';
import { sourceOf } from '../main/verify/make-source';

const at = '2026-11-22T12:00:00Z';
const good = issuer('Good Office', { did: 'https', host: 'good.example' });
const evil = issuer('Evil Office', { did: 'https', host: 'evil.example' });

test('a document that calls itself the issuer speaks only for the address it came from', async () => {
  const verificationMethod = 'https://evil.example/forged#key';
  const method = {
    id: verificationMethod,
    type: 'Multikey',
    controller: good.id,
    publicKeyMultibase: evil.keys.ed25519.multikey,
  };
  const forged = { id: good.id, verificationMethod: [method], assertionMethod: [verificationMethod] };
  const how = { suite: 'eddsa-rdfc-2022', keys: evil.keys, verificationMethod, created: plainAward.from } as const;
  const badge = await signed(openBadge3(good, plainAward), how);
  const web = together(good.documents, evil.documents, new Map([['https://evil.example/forged', json(forged)]]));
  const { report } = await verifyCredential(jobFor(JSON.stringify(badge)), sourceOf(web, at));
  expect([report.verdict, checkOf(report, 'issuer-key').outcome]).toEqual(['invalid', 'failed']);
});

test('a profile inside a hosted badge cannot allow its own host', async () => {
  const { assertion, documents } = hostedBadge2(evil, plainAward);
  const profile = 'https://good.example/badges/issuer';
  const issuerInside = {
    id: profile,
    type: 'Issuer',
    name: 'Good',
    url: profile,
    verification: { allowedOrigins: 'evil.example' },
  };
  const badge = {
    type: 'BadgeClass',
    id: 'https://evil.example/b',
    name: 'B',
    description: 'B',
    image: 'https://evil.example/i',
    criteria: 'https://evil.example/c',
    issuer: issuerInside,
  };
  const copy = { ...assertion, badge };
  const own = hostedBadge2(good, plainAward).documents;
  const web = together(documents, own, new Map([[String(assertion['id']), json(copy)]]));
  const { report } = await verifyCredential(jobFor(JSON.stringify(copy)), sourceOf(web, at));
  expect([report.verdict, checkOf(report, 'issuer-key').reason]).toEqual(['invalid', 'hosted-out-of-scope']);
});
