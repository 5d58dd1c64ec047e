import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../main/net/types';
import type { Vault } from '../../../main/vault/types';
import { checkBadges } from '../../../main/wallet/check-badges';
import { documentsFor } from '../../../main/wallet/documents';
import { importBadges } from '../../../main/wallet/import-badges';
import { checkStale } from '../../../main/wallet/re-check';
import type { Step } from '../../../shared/report';
import { type Documents, together } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { hostedBadge2 } from '../../issuer/open-badge-2';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { statusEntry, statusList } from '../../issuer/status-list';
import { aFolder, must, newVault } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob } from './run-job';
import { arrival, inTurn } from './some-arrivals';

const first = '2026-11-20T08:00:00.000Z';
const weekLater = '2026-11-27T08:00:00.000Z';
const office = issuer('Offline Office', { did: 'key', host: 'offline.test' });
const registrar = issuer('Offline Registrar', { did: 'web', host: 'registrar.test' });
const hosted = hostedBadge2(registrar, plainAward);
const list = { url: 'https://offline.test/status/1', purpose: 'revocation', from: '2026-01-01T00:00:00Z' };

/** A signed badge with a status entry, another one for each number. */
async function withStatus(number: number): Promise<string> {
  const seed = `Listed ${number}`;
  return JSON.stringify(
    await signedOpenBadge3(office, { ...plainAward, seed, name: seed, status: statusEntry(list, number) }),
  );
}
const listWith = (set: readonly number[], until?: string): Promise<Documents> =>
  statusList(office, { ...list, set, ...(until !== undefined && { until }) });

function toolsFor(vault: Vault, documents: DocumentSource, at: string) {
  const { read, verify } = inProcessEngine;
  return { vault, documents, linked: offlineSource, read, verify, identities: [], now: () => new Date(at) };
}
const kept = (vault: Vault): DocumentSource =>
  documentsFor({ network: offlineSource, samples: offlineSource, snapshot: (url) => vault.snapshot(url) }, false);

async function vaultWith(texts: readonly string[], documents: DocumentSource) {
  const vault = await newVault(aFolder());
  const arrivals = texts.map((text, index) => arrival(`${index}.json`, text));
  await runJob((control) => importBadges(inTurn(arrivals), toolsFor(vault, documents, first), control));
  return { vault, ids: vault.exportable(null).map(({ id }) => id) };
}
async function checkAgain(vault: Vault, ids: readonly string[], documents: DocumentSource, at = weekLater) {
  const { lines } = await runJob((control) => checkBadges(ids, toolsFor(vault, documents, at), control));
  return lines.map(({ outcome }) => outcome);
}
function now(vault: Vault, id: string, step: Step) {
  const report = must(vault.detail(id)).history[0];
  return { report, check: report?.checks.find((check) => check.step === step) };
}

describe('a badge with a status list', () => {
  it('is verified online, stands offline on the kept list with its day, and is unverified where nothing was kept', async () => {
    const text = await withStatus(3);
    const { vault, ids } = await vaultWith([text], sourceOf(await listWith([]), first));
    const [id = ''] = ids;
    expect(now(vault, id, 'status').report?.verdict).toBe('verified');

    await checkAgain(vault, ids, kept(vault));
    const { report, check } = now(vault, id, 'status');
    expect([report?.verdict, report?.checkedAt, report?.attempt]).toEqual(['verified', weekLater, undefined]);
    expect(check?.source).toEqual({ kind: 'kept', at: first });

    const bare = await vaultWith([text], kept(await newVault(aFolder())));
    const open = now(bare.vault, bare.ids[0] ?? '', 'status');
    expect([open.report?.verdict, open.check?.reason]).toEqual(['unverified', 'network-not-allowed']);
  });

  it('keeps its last answer with its day once the kept list has run out', async () => {
    const { vault, ids } = await vaultWith(
      [await withStatus(4)],
      sourceOf(await listWith([], '2026-11-21T00:00:00Z'), first),
    );
    const [outcome] = await checkAgain(vault, ids, kept(vault));
    expect(outcome).toMatchObject({ kind: 'checked', verdict: 'verified', changes: [], standsSince: first });
    const { report } = now(vault, ids[0] ?? '', 'status');
    expect([report?.checkedAt, report?.attempt?.at, report?.attempt?.open[0]?.step]).toEqual([
      first,
      weekLater,
      'status',
    ]);
  });

  it('is told as revoked as soon as the list says so, and stays so when the list is gone again', async () => {
    const { vault, ids } = await vaultWith([await withStatus(5)], sourceOf(await listWith([]), first));
    const [outcome] = await checkAgain(vault, ids, sourceOf(await listWith([5]), weekLater));
    expect(outcome).toMatchObject({
      verdict: 'revoked',
      changes: [
        { kind: 'verdict', from: 'verified', to: 'revoked' },
        { kind: 'step', step: 'status' },
      ],
    });
    const [after] = await checkAgain(vault, ids, offlineSource, '2026-11-28T08:00:00.000Z');
    expect(after).toMatchObject({ verdict: 'revoked', changes: [] });
  });

  it('costs one request, however many badges use it, checked by the person or quietly', async () => {
    const texts = await Promise.all(Array.from({ length: 30 }, (_, number) => withStatus(number)));
    const { vault, ids } = await vaultWith(texts, sourceOf(await listWith([]), first));
    const network = sourceOf(await listWith([7]), weekLater);
    const outcomes = await checkAgain(vault, ids, network);
    expect(network.asked).toEqual([list.url]);
    expect(outcomes.filter((outcome) => outcome.kind === 'checked' && outcome.changes.length > 0)).toHaveLength(1);

    let rests = 0;
    const later = '2026-12-05T08:00:00.000Z';
    const quiet = { limit: 100, batchSize: 10, rest: () => Promise.resolve(void (rests += 1)) };
    const { lines } = await runJob((control) => checkStale(toolsFor(vault, network, later), control, quiet));
    expect([lines.length, network.asked.length, rests]).toEqual([30, 2, 2]);
  });
});

describe('a hosted badge', () => {
  it('offline keeps the last result with its day, and is never checked as good from a copy alone', async () => {
    const { vault, ids } = await vaultWith([JSON.stringify(hosted.assertion)], sourceOf(hosted.documents, first));
    const [outcome] = await checkAgain(vault, ids, kept(vault));
    expect(outcome).toMatchObject({ verdict: 'verified', standsSince: first });
    const { report, check } = now(vault, ids[0] ?? '', 'proof');
    expect([report?.checkedAt, check?.source]).toEqual([first, { kind: 'network', at: first }]);
    expect(report?.attempt?.open.map(({ step, reason }) => [step, reason])).toContainEqual([
      'proof',
      'hosted-copy-kept',
    ]);
    expect(must(vault.detail(ids[0] ?? '')).history).toHaveLength(2);
  });

  it('that came with nothing but a kept copy is unverified, and the copy is told with its day', async () => {
    const { vault } = await vaultWith([JSON.stringify(hosted.assertion)], sourceOf(hosted.documents, first));
    const fresh = await newVault(aFolder());
    const text = arrival('a.json', JSON.stringify(hosted.assertion));
    await runJob((control) => importBadges(inTurn([text]), toolsFor(fresh, kept(vault), weekLater), control));
    const [record] = fresh.exportable(null);
    const proof = record?.report.checks.find(({ step }) => step === 'proof');
    expect([record?.report.verdict, proof?.reason, proof?.params['at']]).toEqual([
      'unverified',
      'hosted-copy-kept',
      first,
    ]);
  });

  it('keeps its name, though its documents cannot be had any more', async () => {
    const { vault, ids } = await vaultWith([JSON.stringify(hosted.assertion)], sourceOf(hosted.documents, first));
    await checkAgain(vault, ids, offlineSource);
    expect(vault.exportable(ids)[0]?.summary.name).toBe(plainAward.name);
  });
});

describe('a quiet turn', () => {
  it('notes nothing where nobody answered, and stops when it is told to', async () => {
    const texts = await Promise.all(Array.from({ length: 4 }, (_, number) => withStatus(number)));
    const { vault, ids } = await vaultWith(texts, sourceOf(together(await listWith([])), first));
    const before = vault.revision();
    const dead = { limit: 100, batchSize: 2, rest: () => Promise.resolve() };
    await runJob((control) => checkStale(toolsFor(vault, offlineSource, weekLater), control, dead));
    expect(vault.revision()).toBe(before);

    const network = sourceOf(await listWith([]), weekLater);
    const ended = await runJob(
      (control) =>
        checkStale(toolsFor(vault, network, weekLater), control, {
          ...dead,
          rest: async () => {
            await new Promise((settle) => setTimeout(settle, 150));
          },
        }),
      (count, cancel) => {
        if (count > 0) cancel();
      },
    );
    expect([ended.state, ended.lines.length, ids.length]).toEqual(['cancelled', 2, 4]);
  });
});
