import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bitsAt, indexOf, unpackBits } from '../../../main/verify/status/bit-list';
import { verifyCredential } from '../../../main/verify/verify';
import { together } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { statusEntry, statusList } from '../../issuer/status-list';
import { checkOf, jobFor } from './make-job';
import { sourceOf } from './make-source';

const by = issuer('List Office', { did: 'web', host: 'list.example' });
const at = '2026-11-22T12:00:00Z';
const options = {
  url: 'https://list.example/1',
  purpose: 'revocation',
  set: [5],
  from: '2026-01-01T00:00:00Z',
} as const;
const suspension = { ...options, url: 'https://list.example/2', purpose: 'suspension' } as const;

async function check(status: object | readonly object[], how: 'jwt' | 'eddsa-rdfc-2022' = 'eddsa-rdfc-2022') {
  const badge = jwtOpenBadge3(by, { ...plainAward, status: status as never }, { algorithm: 'EdDSA' });
  const lists = [await statusList(by, { ...options, as: how }), await statusList(by, { ...suspension, as: how })];
  const source = sourceOf(together(by.documents, ...lists), at);
  const { report } = await verifyCredential(jobFor(badge), source);
  return { verdict: report.verdict, ...checkOf(report, 'status') };
}

describe('Bitstring Status List', () => {
  test.each(['jwt', 'eddsa-rdfc-2022'] as const)('a list as %s', async (how) => {
    expect(await check(statusEntry(options, 5), how)).toMatchObject({ verdict: 'revoked', outcome: 'failed' });
    expect(await check(statusEntry(options, 4), how)).toMatchObject({ verdict: 'verified', reason: 'not-revoked' });
  });

  test('the index may be a number', async () => {
    expect((await check({ ...statusEntry(options, 5), statusListIndex: 5 })).verdict).toBe('revoked');
  });

  test('every entry is asked, and revocation outranks suspension', async () => {
    expect((await check([statusEntry(options, 4), statusEntry(suspension, 5)])).verdict).toBe('suspended');
    expect((await check([statusEntry(suspension, 5), statusEntry(options, 5)])).verdict).toBe('revoked');
  });

  test.each([
    ['an index beyond the list', { ...statusEntry(options, 5), statusListIndex: '999999999' }, 'status-list-unusable'],
    [
      'another purpose than the list has',
      { ...statusEntry(options, 5), statusPurpose: 'suspension' },
      'status-list-unusable',
    ],
    [
      'a list that is not there',
      statusEntry({ ...options, url: 'https://list.example/none' }, 5),
      'status-unreachable',
    ],
    ['a method that is not supported', { id: 'urn:x:1', type: 'OtherStatus' }, 'unsupported-status'],
  ])('%s is unknown, never good', async (_name, entry, reason) => {
    expect(await check(entry)).toMatchObject({ verdict: 'unverified', outcome: 'unknown', reason });
  });
});

describe('a bit list', () => {
  const encoded = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`;

  test('has its first bit leftmost, and values of several bits', () => {
    const bits = unpackBits(encoded(Uint8Array.of(0b1000_0001, 0b0110_0000)), true);
    if (bits.kind === 'unusable') throw new Error(bits.detail);
    expect([0, 1, 7, 9].map((index) => bitsAt(bits.bytes, index, 1))).toEqual([1, 0, 1, 1]);
    expect([0, 3, 4].map((index) => bitsAt(bits.bytes, index, 2))).toEqual([2, 1, 1]);
    expect([bitsAt(bits.bytes, 16, 1), bitsAt(bits.bytes, 8, 2)]).toEqual([null, null]);
  });

  test('is refused without its multibase letter, and when it is no GZIP', () => {
    expect(unpackBits(encoded(new Uint8Array(8)).slice(1), true).kind).toBe('unusable');
    expect(unpackBits('uAAAA', true).kind).toBe('unusable');
  });

  test('has indices of digits only', () => {
    expect([indexOf('007'), indexOf(3), indexOf('-1'), indexOf('1.5'), indexOf(null)]).toEqual([
      7,
      3,
      null,
      null,
      null,
    ]);
  });
});
