import { expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import { type Documents, json } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { openBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { signed } from '../../../issuer/proofs';
import { checkOf, jobFor } from '../make-job';
import { sourceOf } from '../make-source';

const by = issuer('Office of ended keys', { did: 'web', host: 'ended.example' });
const didUrl = 'https://ended.example/.well-known/did.json';

function ending(more: object): Documents {
  const document = by.documents.get(didUrl);
  if (document?.kind !== 'json') throw new Error('no did.json');
  const methods = document.value['verificationMethod'] as readonly object[];
  const verificationMethod = methods.map((method) => ({ ...method, ...more }));
  return new Map(by.documents).set(didUrl, json({ ...document.value, verificationMethod }));
}

async function told(created: string | undefined, more: object) {
  const verificationMethod = by.method('ed25519');
  const badge = openBadge3(by, plainAward);
  const how = { suite: 'eddsa-rdfc-2022', keys: by.keys, verificationMethod, created } as const;
  const text = JSON.stringify(await signed(badge, how));
  const { report } = await verifyCredential(jobFor(text), sourceOf(ending(more), '2026-11-22T12:00:00Z'));
  const { outcome, reason } = checkOf(report, 'issuer-key');
  return [report.verdict, `${outcome} ${reason}`];
}

/** VC Data Integrity section 2.1: `created` may be left out. */
test.each([
  [{}, 'verified', 'passed key-of-issuer'],
  [{ expires: '2099-01-01T00:00:00Z' }, 'verified', 'passed key-of-issuer'],
  [{ expires: '2026-11-22T12:00:00Z' }, 'verified', 'passed key-of-issuer'],
  [{ expires: '2026-11-22T11:59:59Z' }, 'unverified', 'unknown key-revoked'],
  [{ expires: '2025-01-01T00:00:00Z' }, 'unverified', 'unknown key-revoked'],
  [{ revoked: '2026-10-01T00:00:00Z' }, 'unverified', 'unknown key-revoked'],
  [{ revoked: '2025-01-01T00:00:00Z' }, 'unverified', 'unknown key-revoked'],
])('a proof that names no day was made before today, and nobody knows more: %j', async (more, ...is) => {
  expect(await told(undefined, more)).toEqual(is);
});

test('a proof that names its day is held to it', async () => {
  const day = '2026-03-12T09:00:00Z';
  expect(await told(day, { expires: '2099-01-01T00:00:00Z' })).toEqual(['verified', 'passed key-of-issuer']);
  expect(await told(day, { expires: '2025-01-01T00:00:00Z' })).toEqual(['invalid', 'failed key-revoked']);
});
