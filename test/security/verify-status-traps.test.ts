import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import type { DocumentAnswer, DocumentSource } from '../../main/net/types';
import type { Json } from '../issuer/canonical';
import { together, type Documents } from '../issuer/documents';
import { issuer } from '../issuer/issuer';
import { jwtOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { statusEntry, statusList, type StatusListOptions } from '../issuer/status-list';
import { checkOf, jobFor } from '../main/verify/make-job';
import { sourceOf } from '../main/verify/make-source';

const by = issuer('Trap Office', { did: 'key', host: 'trap.example' });
const at = '2026-11-22T12:00:00Z';
const options: StatusListOptions = {
  url: 'https://trap.example/1',
  purpose: 'revocation',
  set: [5],
  from: '2026-01-01T00:00:00Z',
  as: 'jwt',
};

function badge(status: Json | readonly Json[], seed = 'trap'): string {
  return jwtOpenBadge3(by, { ...plainAward, seed, status }, { algorithm: 'EdDSA' });
}

async function check(status: Json | readonly Json[], documents: Documents) {
  const { report } = await verifyCredential(jobFor(badge(status)), sourceOf(documents, at));
  return { verdict: report.verdict, ...checkOf(report, 'status') };
}

describe('what other programs were seen to get wrong about status', () => {
  test('a list that was read without fault does not make a revoked badge good', async () => {
    expect(await check(statusEntry(options, 5), await statusList(by, options))).toMatchObject({
      verdict: 'revoked',
      outcome: 'failed',
    });
  });

  test('the last of several entries counts as much as the first', async () => {
    const clear = { ...options, url: 'https://trap.example/2', set: [] };
    const lists = together(await statusList(by, options), await statusList(by, clear));
    const entries = [statusEntry(clear, 5), statusEntry(clear, 6), statusEntry(options, 5)];
    expect((await check(entries, lists)).verdict).toBe('revoked');
    const missing = statusEntry({ ...clear, url: 'https://trap.example/none' }, 5);
    expect((await check([statusEntry(clear, 5), missing], lists)).verdict).toBe('unverified');
  });

  test("another list, however good, does not answer in a list's place", async () => {
    const suspensions = await statusList(by, { ...options, purpose: 'suspension', set: [] });
    expect((await check(statusEntry(options, 5), suspensions)).verdict).toBe('unverified');
    const { value } = (await statusList(by, { ...options, url: 'https://else.example/1', kind: 'StatusList2021' })).get(
      'https://else.example/1',
    ) as { readonly value: string };
    const swapped: Documents = new Map([[options.url, { kind: 'text', value, mediaType: 'application/vc+jwt' }]]);
    expect((await check(statusEntry(options, 4), swapped)).verdict).toBe('unverified');
    const noList: Documents = new Map([[options.url, { kind: 'text', value: badge([]), mediaType: '' }]]);
    expect((await check(statusEntry(options, 4), noList)).verdict).toBe('unverified');
  });

  test('a list without any signature is no list', async () => {
    const { value } = (await statusList(by, options)).get(options.url) as { readonly value: string };
    const claims = Buffer.from(value.split('.')[1] ?? '', 'base64url').toString();
    const bare: Documents = new Map([[options.url, { kind: 'text', value: claims, mediaType: '' }]]);
    expect(await check(statusEntry(options, 4), bare)).toMatchObject({ verdict: 'unverified', outcome: 'unknown' });
  });
});

test('a bomb that a whole batch points at costs the time of one, and no memory', async () => {
  const encodedList = `u${gzipSync(Buffer.alloc(64 * 1024 * 1024), { level: 1 }).toString('base64url')}`;
  const list = await statusList(by, { ...options, subject: { encodedList } });
  const network = sourceOf(list, at);
  const answers = new Map<string, Promise<DocumentAnswer>>();
  const source: DocumentSource = {
    get: (request) => {
      const answer = answers.get(request.url) ?? network.get(request);
      answers.set(request.url, answer);
      return answer;
    },
  };
  const badges = Array.from({ length: 25 }, (_, index) => badge(statusEntry(options, index), `bomb ${String(index)}`));
  const before = process.memoryUsage().arrayBuffers;
  const started = performance.now();
  const verdicts = new Set<string>();
  for (const each of badges) verdicts.add((await verifyCredential(jobFor(each), source)).report.verdict);
  expect([...verdicts]).toEqual(['unverified']);
  expect(performance.now() - started).toBeLessThan(4000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024);
});
