import { expect, test, vi } from 'vitest';
import { verifyCredential } from '../../../main/verify/verify';
import type { DocumentAnswer, DocumentSource } from '../../../main/net/types';
import { together } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { statusEntry, statusList } from '../../issuer/status-list';
import { checkOf, jobFor } from './make-job';
import { sourceOf } from './make-source';

const spied = vi.hoisted(() => ({ unpacked: 0 }));
vi.mock('../../../main/verify/status/bit-list', async (original) => {
  const actual = await original<typeof import('../../../main/verify/status/bit-list')>();
  return { ...actual, unpackBits: (...args: [string, boolean]) => ((spied.unpacked += 1), actual.unpackBits(...args)) };
});

const by = issuer('Badge Office', { did: 'key', host: 'badge.example' });
const lister = issuer('List Office', { did: 'web', host: 'list.example' });
const at = '2026-11-22T12:00:00Z';
const options = { url: 'https://list.example/1', purpose: 'revocation', from: '2026-01-01T00:00:00Z' } as const;

/** As a worker has it: the same answer for all the badges of a batch. */
function once(source: DocumentSource): DocumentSource {
  const answers = new Map<string, Promise<DocumentAnswer>>();
  return {
    get: (request) => {
      const answer = answers.get(request.url) ?? source.get(request);
      answers.set(request.url, answer);
      return answer;
    },
  };
}

test('a list is unpacked once however many badges point into it, and each report names all its evidence', async () => {
  const list = await statusList(lister, { ...options, set: [1] });
  const network = sourceOf(together(lister.documents, list), at);
  const source = once(network);
  const outcomes = [];
  for (const index of [0, 1, 2, 3]) {
    const award = { ...plainAward, seed: `badge ${String(index)}`, status: statusEntry(options, index) };
    outcomes.push(await verifyCredential(jobFor(jwtOpenBadge3(by, award, { algorithm: 'EdDSA' })), source));
  }
  expect(outcomes.map(({ report }) => checkOf(report, 'status').outcome)).toEqual([
    'unknown',
    'failed',
    'unknown',
    'unknown',
  ]);
  expect(spied.unpacked).toBe(1);
  const evidence = outcomes.map(({ snapshots }) => snapshots.map(({ url }) => url).sort());
  expect(evidence).toEqual(evidence.map(() => ['https://list.example/.well-known/did.json', 'https://list.example/1']));
  expect(network.asked.filter((url) => url === options.url)).toHaveLength(1);
});

test('another answer for the same address is another list', async () => {
  const badge = jwtOpenBadge3(by, { ...plainAward, status: statusEntry(options, 1) }, { algorithm: 'EdDSA' });
  const verdicts = [];
  for (const set of [[1], [2]]) {
    const list = await statusList(by, { ...options, set });
    verdicts.push((await verifyCredential(jobFor(badge), sourceOf(list, at))).report.verdict);
  }
  expect(verdicts).toEqual(['revoked', 'verified']);
});
