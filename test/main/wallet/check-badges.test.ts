import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../main/net/types';
import type { Vault } from '../../../main/vault/types';
import { checkBadges } from '../../../main/wallet/check-badges';
import { documentsFor } from '../../../main/wallet/documents';
import { importBadges } from '../../../main/wallet/import-badges';
import { gone } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { assertionId, hostedBadge2 } from '../../issuer/open-badge-2';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, newVault } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob, told } from './run-job';
import { aBadge, arrival, inTurn } from './some-arrivals';

const registrar = issuer('Checked Registrar', { did: 'web', host: 'registrar.test' });
const hosted = hostedBadge2(registrar, plainAward);
const address = assertionId(registrar, plainAward);

function toolsFor(vault: Vault, documents: DocumentSource, at: string) {
  return {
    vault,
    documents,
    linked: offlineSource,
    read: inProcessEngine.read,
    verify: inProcessEngine.verify,
    identities: ['mia@example.org'],
    now: () => new Date(at),
  };
}

async function vaultWith(text: string, documents: DocumentSource, at: string) {
  const vault = await newVault(aFolder());
  const added = await runJob((control) =>
    importBadges(inTurn([arrival('a.json', text)]), toolsFor(vault, documents, at), control),
  );
  const id = vault.exportable(null)[0]?.id ?? '';
  return { vault, id, added: told(added) };
}

describe('checking again', () => {
  it('adds what came out to the history, newest first', async () => {
    const first = '2026-11-20T08:00:00.000Z';
    const later = '2026-11-22T08:00:00.000Z';
    const network = sourceOf(hosted.documents, first);
    const { vault, id, added } = await vaultWith(JSON.stringify(hosted.assertion), network, first);
    expect(added).toEqual(['a.json: added verified']);

    const revoked = sourceOf(new Map([...hosted.documents, [address, gone]]), later);
    const ended = await runJob((control) => checkBadges([id], toolsFor(vault, revoked, later), control));
    expect(ended).toMatchObject({ state: 'finished', done: 1, total: 1 });
    expect(ended.lines[0]?.outcome).toMatchObject({ kind: 'checked', id, verdict: 'revoked' });
    const detail = vault.detail(id);
    expect(detail.ok && detail.value.history.map(({ verdict, checkedAt }) => [verdict, checkedAt])).toEqual([
      ['revoked', later],
      ['verified', first],
    ]);
  });

  it('works from the kept documents where the network may not be asked', async () => {
    const at = '2026-11-22T08:00:00.000Z';
    const { vault, id } = await vaultWith(JSON.stringify(hosted.assertion), sourceOf(hosted.documents, at), at);
    const network = sourceOf(new Map(), at);
    const choice = { network, samples: offlineSource, snapshot: (url: string) => vault.snapshot(url) };
    const soon = '2026-11-22T09:00:00.000Z';
    await runJob((control) => checkBadges([id], toolsFor(vault, documentsFor(choice, false), soon), control));
    const detail = vault.detail(id);
    const [latest] = detail.ok ? detail.value.history : [];
    expect([latest?.verdict, latest?.checkedAt]).toEqual(['verified', soon]);
    expect(latest?.checks.find(({ step }) => step === 'proof')?.source).toEqual({ kind: 'kept', at });
    expect(network.asked).toEqual([]);
  });

  it('keeps the picture a badge had', async () => {
    const at = '2026-11-22T08:00:00.000Z';
    const { vault, id } = await vaultWith(await aBadge('With a picture'), offlineSource, at);
    const before = vault.picture(id);
    await runJob((control) => checkBadges([id], toolsFor(vault, offlineSource, at), control));
    expect(vault.picture(id)).toEqual(before);
  });

  it('goes past what is not there, and tells of what was erased meanwhile', async () => {
    const at = '2026-11-22T08:00:00.000Z';
    const { vault, id } = await vaultWith(await aBadge('Erased'), offlineSource, at);
    const absent = 'f'.repeat(64);
    const tools = toolsFor(vault, offlineSource, at);
    const ended = await runJob((control) =>
      checkBadges(
        [absent, id],
        {
          ...tools,
          verify: async (jobs, documents, signal) => {
            const outcomes = await inProcessEngine.verify(jobs, documents, signal);
            vault.trash([id], at);
            vault.erase([id]);
            return outcomes;
          },
        },
        control,
      ),
    );
    expect(ended.state).toBe('finished');
    expect(ended.lines.map(({ outcome }) => outcome)).toEqual([
      { kind: 'refused', error: { kind: 'record-absent', id } },
    ]);
  });

  it('stops when it is cancelled and adds nothing', async () => {
    const at = '2026-11-22T08:00:00.000Z';
    const { vault, id } = await vaultWith(await aBadge('Cancelled check'), offlineSource, at);
    const revision = vault.revision();
    const abort = new AbortController();
    const tools = toolsFor(vault, offlineSource, at);
    await checkBadges(
      [id],
      {
        ...tools,
        verify: async (jobs, documents, signal) => {
          const outcomes = await inProcessEngine.verify(jobs, documents, signal);
          abort.abort();
          return outcomes;
        },
      },
      { signal: abort.signal, isStopped: () => abort.signal.aborted, expect: () => undefined, line: () => undefined },
    );
    expect(vault.revision()).toBe(revision);
  });
});
