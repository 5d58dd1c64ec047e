import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../main/verify/verify';
import type { Json } from '../../issuer/canonical';
import { gone, json, together, type Documents } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { statusEntry, statusList, type StatusListOptions } from '../../issuer/status-list';
import { uuidOf } from '../../issuer/seeds';
import { checkOf, jobFor } from './make-job';
import { sourceOf } from './make-source';

const by = issuer('Older Lists', { did: 'web', host: 'older.example' });
const at = '2026-11-22T12:00:00Z';
const url = 'https://older.example/list';

async function status(entry: Json, list: Documents) {
  const badge = jwtOpenBadge3(by, { ...plainAward, status: entry }, { algorithm: 'EdDSA' });
  const { report } = await verifyCredential(jobFor(badge), sourceOf(together(by.documents, list), at));
  return { verdict: report.verdict, ...checkOf(report, 'status') };
}

const options = { url, purpose: 'revocation', from: '2026-01-01T00:00:00Z', as: 'jwt', length: 100_000 } as const;

describe('StatusList2021', () => {
  const about = async (index: number, more: Partial<StatusListOptions> = {}, purpose = 'revocation') => {
    const list = await statusList(by, { ...options, set: [5], kind: 'StatusList2021', ...more });
    return status({ ...statusEntry(options, index), type: 'StatusList2021Entry', statusPurpose: purpose }, list);
  };

  test('revokes and suspends', async () => {
    expect((await about(5)).verdict).toBe('revoked');
    expect((await about(4)).verdict).toBe('verified');
    expect((await about(5, { purpose: 'suspension' }, 'suspension')).verdict).toBe('suspended');
  });

  test('is not read from a list for another purpose, nor from a newer kind of list', async () => {
    expect((await about(4, { purpose: 'suspension' })).reason).toBe('status-list-unusable');
    expect((await about(4, { kind: 'BitstringStatusList' })).reason).toBe('status-list-unusable');
  });
});

describe('RevocationList2020', () => {
  const about = async (index: number, set: readonly number[]) => {
    const list = await statusList(by, { ...options, set, kind: 'RevocationList2020' });
    const entry = {
      id: `${url}#${String(index)}`,
      type: 'RevocationList2020Status',
      revocationListIndex: String(index),
      revocationListCredential: url,
    };
    return status(entry, list);
  };

  test('answers where both orders of bits say the same', async () => {
    expect((await about(100, [])).verdict).toBe('verified');
    expect((await about(100, [100, 99])).verdict).toBe('revoked');
  });

  test('answers nothing where the order of bits decides', async () => {
    expect(await about(100, [100])).toMatchObject({ verdict: 'unverified', reason: 'status-list-unusable' });
    expect(await about(99, [100])).toMatchObject({ verdict: 'unverified', reason: 'status-list-unusable' });
  });
});

describe('1EdTechRevocationList', () => {
  const id = `urn:uuid:${uuidOf(plainAward.seed)}`;
  const entry = { id: url, type: '1EdTechRevocationList' };
  const list = (revokedCredential: unknown, more: object = {}): Documents =>
    new Map([[url, json({ id: url, type: ['1EdTechRevocationList'], issuer: by.id, revokedCredential, ...more })]]);

  test.each([
    ['an entry', [{ id }]],
    ['an entry marked so', [{ id, revoked: true }]],
    ['a single entry', { id }],
    ['a bare id', [id]],
    ['an id written otherwise', [{ id: ` ${id.replaceAll(':', '%3A')} ` }]],
  ])('%s revokes', async (_name, revoked) => {
    expect(await status(entry, list(revoked))).toMatchObject({ verdict: 'revoked', outcome: 'failed' });
  });

  test('the reason the issuer gives is told', async () => {
    expect((await status(entry, list([{ id, revocationReason: 'Typing error' }]))).detail).toBe('Typing error');
  });

  test('an empty list, one of others and one that takes it back do not revoke', async () => {
    for (const revoked of [[], [{ id: 'urn:x:other' }], [{ id, revoked: false }]]) {
      expect((await status(entry, list(revoked))).verdict).toBe('verified');
    }
  });

  test.each([
    ['that is something else', new Map([[url, json({ hello: 'world' })]]), 'status-list-unusable'],
    ['of another type', list([], { type: ['OtherList'] }), 'status-list-unusable'],
    ['of another issuer', list([], { issuer: { id: 'did:web:else.example' } }), 'status-list-invalid'],
    ['with entries that name nothing', list([{ revoked: true }]), 'status-list-unusable'],
    ['that is gone', new Map([[url, gone]]), 'status-list-unusable'],
    ['that is not there', new Map(), 'status-unreachable'],
  ])('a list %s answers nothing', async (_name, documents, reason) => {
    expect(await status(entry, documents)).toMatchObject({ verdict: 'unverified', outcome: 'unknown', reason });
  });
});
