import { describe, expect, it } from 'vitest';
import type { DocumentRequest, DocumentSource } from '../../../main/net/types';
import type { EvidenceSnapshot } from '../../../main/net/types';
import { documentsFor } from '../../../main/wallet/documents';
import { json, type Documents } from '../../issuer/documents';
import { sourceOf } from '../verify/make-source';

const now = '2026-11-22T12:00:00.000Z';
const then = '2026-10-01T00:00:00.000Z';
const real = 'https://registrar.test/keys';
const fictional = 'https://nimbus.example/keys';
const request = (url: string): DocumentRequest => ({ url, purpose: 'key', accept: '*/*' });

function kept(url: string, gone = false): EvidenceSnapshot {
  const bytes = gone ? new Uint8Array() : Buffer.from('"kept"');
  const common = {
    url,
    purpose: 'key',
    mediaType: 'application/json',
    sha256: '0'.repeat(64),
    fetchedAt: then,
  } as const;
  return { ...common, finalUrl: `${url}/final`, bytes, gone };
}

function house(web: Documents, snapshots: readonly EvidenceSnapshot[], online: boolean) {
  const network = sourceOf(web, now);
  const samples = sourceOf(new Map([[fictional, json({ sample: true })]]), then, 'kept');
  const snapshot = (url: string) => snapshots.find((one) => one.url === url) ?? null;
  const documents: DocumentSource = documentsFor({ network, samples, snapshot }, online);
  return { documents, network, samples };
}

describe('the documents of a run', () => {
  it('come from the network while it may be asked', async () => {
    const { documents, network } = house(new Map([[real, json({ fresh: true })]]), [kept(real)], true);
    expect(await documents.get(request(real))).toMatchObject({ kind: 'document', from: 'network', fetchedAt: now });
    expect(network.asked).toEqual([real]);
  });

  it('are a kept copy, shown with its date, where the network gives none', async () => {
    const { documents, network } = house(new Map(), [kept(real)], true);
    expect(await documents.get(request(real))).toMatchObject({
      kind: 'document',
      from: 'kept',
      fetchedAt: then,
      finalUrl: `${real}/final`,
    });
    expect(network.asked).toEqual([real]);
  });

  it('are missing for the reason the network gave, where there is no copy either', async () => {
    const { documents } = house(new Map(), [], true);
    expect(await documents.get(request(real))).toMatchObject({ kind: 'none', error: { kind: 'unreachable' } });
  });

  it('that are gone stay gone, whatever copy there is', async () => {
    const { documents } = house(new Map([[real, { kind: 'gone' }]]), [kept(real)], true);
    expect(await documents.get(request(real))).toMatchObject({ kind: 'gone', from: 'network' });
  });

  it('never come from the network while it may not be asked', async () => {
    const { documents, network } = house(new Map([[real, json({ fresh: true })]]), [kept(real)], false);
    expect(await documents.get(request(real))).toMatchObject({ kind: 'document', from: 'kept' });
    expect(await documents.get(request(`${real}/2`))).toMatchObject({
      kind: 'none',
      error: { kind: 'network-not-allowed' },
    });
    expect(network.asked).toEqual([]);
  });

  it('that were gone when last asked for are told as gone on that day', async () => {
    const { documents } = house(new Map(), [kept(real, true)], false);
    expect(await documents.get(request(real))).toEqual({ kind: 'gone', url: real, fetchedAt: then, from: 'kept' });
  });

  it.each([true, false])('of fictional issuers come from the samples, online or not (%s)', async (online) => {
    const { documents, network, samples } = house(new Map([[fictional, json({ real: true })]]), [], online);
    expect(await documents.get(request(fictional))).toMatchObject({ kind: 'document', from: 'kept' });
    expect([network.asked, samples.asked]).toEqual([[], [fictional]]);
  });

  it.each(['https://nimbus.example.attacker.test/', 'https://attacker.test/.example', 'not an address', ''])(
    'of an address that only looks fictional do not: %j',
    async (url) => {
      const { documents, network, samples } = house(new Map(), [], true);
      await documents.get(request(url));
      expect([network.asked, samples.asked]).toEqual([[url], []]);
    },
  );
});
