import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../main/verify/verify';
import type { Documents } from '../../issuer/documents';
import { together } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { statusEntry, statusList, type StatusListOptions } from '../../issuer/status-list';
import { checkOf, jobFor } from './make-job';
import { sourceOf } from './make-source';

const by = issuer('List Office', { did: 'web', host: 'list.example' });
const stranger = issuer('Somebody Else', { did: 'web', host: 'else.example' });
const at = '2026-11-22T12:00:00Z';
const list: StatusListOptions = {
  url: 'https://list.example/1',
  purpose: 'revocation',
  set: [5],
  from: '2026-01-01T00:00:00Z',
  as: 'jwt',
};

async function status(entry: object | readonly object[], lists: readonly Documents[], fetched = at, kept = false) {
  const badge = jwtOpenBadge3(by, { ...plainAward, status: entry as never }, { algorithm: 'EdDSA' });
  const documents = together(by.documents, stranger.documents, ...lists);
  const { report } = await verifyCredential(jobFor(badge), sourceOf(documents, fetched, kept ? 'kept' : 'network'));
  return { verdict: report.verdict, ...checkOf(report, 'status') };
}

const about = async (index: number, options: Partial<StatusListOptions>, entry: object = {}) => {
  const made = { ...list, ...options };
  return status({ ...statusEntry(made, index), ...entry }, [await statusList(by, made)]);
};

describe('entries of several bits', () => {
  const size = 2;
  const statusMessage = [
    { status: '0x0', message: 'all well' },
    { status: '0x2', message: 'under review' },
    { status: '0x03', message: 'fees not paid' },
  ];
  const entry = { statusSize: size, statusMessage };

  test('a message is told, whatever it is, and takes nothing from the badge', async () => {
    const options = { purpose: 'message', size, values: { 7: 2, 8: 3 }, set: [] };
    expect(await about(7, options, entry)).toMatchObject({
      verdict: 'verified',
      reason: 'status-message',
      params: { message: 'under review' },
    });
    expect((await about(8, options, entry)).params).toEqual({ message: 'fees not paid' });
    expect((await about(9, options, entry)).params).toEqual({ message: 'all well' });
  });

  test('a value without words is told as its number', async () => {
    const options = { purpose: 'message', size, values: { 7: 1 }, set: [] };
    expect((await about(7, options, entry)).params).toEqual({ message: '0x1' });
  });

  test('any value but nought revokes, with its words', async () => {
    const options = { size, values: { 7: 3 }, set: [] };
    expect(await about(7, options, entry)).toMatchObject({ verdict: 'revoked', detail: 'fees not paid' });
    expect((await about(6, options, entry)).verdict).toBe('verified');
  });

  test('a badge and a list that disagree on the size answer nothing', async () => {
    const options = { size, set: [5], subject: { statusSize: 2 } };
    expect((await about(5, options, { statusSize: 1 })).reason).toBe('status-list-unusable');
    expect((await about(5, options)).verdict).toBe('revoked');
  });
});

describe('purposes', () => {
  test('refresh says that a newer badge is to be had, and nothing against this one', async () => {
    expect(await about(5, { purpose: 'refresh' })).toMatchObject({ verdict: 'verified', reason: 'status-refresh' });
    expect(await about(4, { purpose: 'refresh' })).toMatchObject({ verdict: 'verified', reason: 'not-revoked' });
  });

  test('one list may serve several', async () => {
    const purpose = ['revocation', 'suspension'];
    expect((await about(5, { purpose }, { statusPurpose: 'suspension' })).verdict).toBe('suspended');
    expect((await about(5, { purpose }, { statusPurpose: 'message' })).reason).toBe('status-list-unusable');
  });

  test('one that is not known is unknown, even where its bit is clear', async () => {
    expect(await about(4, { purpose: 'taste' })).toMatchObject({ verdict: 'unverified', reason: 'unsupported-status' });
  });

  test('what an entry has to say is told before one that is merely clear', async () => {
    const refresh = { ...list, url: 'https://list.example/2', purpose: 'refresh' };
    const entries = [statusEntry(list, 4), statusEntry(refresh, 5)];
    const lists = [await statusList(by, list), await statusList(by, refresh)];
    expect(await status(entries, lists)).toMatchObject({ verdict: 'verified', reason: 'status-refresh' });
  });
});

describe('a list', () => {
  test('shorter than the standard asks for is taken, and it is said', async () => {
    expect(await about(5, { length: 1000 })).toMatchObject({
      verdict: 'revoked',
      detail: expect.stringMatching(/shorter/),
    });
    expect(await about(4, { length: 1000 })).toMatchObject({ verdict: 'verified' });
    expect((await about(1000, { length: 1000 })).reason).toBe('status-list-unusable');
  });

  test.each([
    ['that has ended', { until: '2026-11-01T00:00:00Z' }, 'status-list-invalid'],
    ['that has not begun', { from: '2027-01-01T00:00:00Z' }, 'status-list-invalid'],
    ['of another kind', { kind: 'StatusList2021' }, 'status-list-unusable'],
    ['without the multibase letter', { subject: { encodedList: 'H4sIAAAAAAAAAwEAAAD__w' } }, 'status-list-unusable'],
    ['that is not packed', { subject: { encodedList: 'uAAAAAAAA' } }, 'status-list-unusable'],
  ] as const)('%s answers nothing', async (_name, options, reason) => {
    expect(await about(4, options)).toMatchObject({ verdict: 'unverified', outcome: 'unknown', reason });
  });

  test('by a stranger can accuse and cannot clear', async () => {
    const strange = [await statusList(stranger, list)];
    expect(await status(statusEntry(list, 5), strange)).toMatchObject({ verdict: 'revoked' });
    expect(await status(statusEntry(list, 4), strange)).toMatchObject({ verdict: 'unverified', outcome: 'unknown' });
  });

  test('whose signature is not its own answers nothing', async () => {
    const { value } = (await statusList(by, list)).get(list.url) as { value: string };
    const forged = new Map([
      [list.url, { kind: 'text', value: `${value.slice(0, -8)}AAAAAAAA`, mediaType: '' } as const],
    ]);
    expect(await status(statusEntry(list, 4), [forged])).toMatchObject({
      verdict: 'unverified',
      reason: 'status-list-invalid',
    });
  });

  test('kept from an earlier day stands in, with its date and, past its time to live, its age', async () => {
    const made = await statusList(by, { ...list, subject: { ttl: 300_000 } });
    const earlier = '2026-11-20T12:00:00Z';
    expect(await status(statusEntry(list, 4), [made], earlier, true)).toMatchObject({
      verdict: 'verified',
      source: { kind: 'kept', at: earlier },
      detail: 'the copy of the list is 2 d old, and the list asks for a new one after 5 min',
    });
    expect((await status(statusEntry(list, 5), [made], earlier, true)).verdict).toBe('revoked');
    expect((await status(statusEntry(list, 4), [made])).detail).toBeNull();
  });
});
