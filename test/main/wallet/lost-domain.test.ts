import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../main/net/types';
import type { Vault } from '../../../main/vault/types';
import { checkBadges } from '../../../main/wallet/check-badges';
import { documentsFor } from '../../../main/wallet/documents';
import { importBadges } from '../../../main/wallet/import-badges';
import type { Answer, Documents } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { hostedBadge2 } from '../../issuer/open-badge-2';
import { jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, must, newVault } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob } from './run-job';
import { arrival, inTurn } from './some-arrivals';

const first = '2026-11-20T08:00:00.000Z';
const weekLater = '2026-11-27T08:00:00.000Z';
const monthLater = '2026-12-20T08:00:00.000Z';
const by = issuer('Lost Office', { did: 'web', host: 'lost.test' });
const hosted = hostedBadge2(by, plainAward);
const signed = jwtOpenBadge3(by, plainAward, { algorithm: 'EdDSA' });

/** Whoever has the name now answers every address with the same page. */
const page: Answer = {
  kind: 'text',
  value: '\n<!doctype html><title>lost.test is for sale</title>',
  mediaType: 'text/html',
};
const parked = (documents: Documents): Documents => new Map([...documents.keys()].map((url) => [url, page]));

const web = (vault: Vault, network: DocumentSource): DocumentSource =>
  documentsFor({ network, samples: offlineSource, snapshot: (url) => vault.snapshot(url) }, true);

function toolsFor(vault: Vault, network: DocumentSource, at: string) {
  const { read, verify } = inProcessEngine;
  const documents = web(vault, network);
  return { vault, documents, linked: offlineSource, read, verify, identities: [], now: () => new Date(at) };
}

async function checkedOn(day: string, vault: Vault, network: DocumentSource): Promise<void> {
  const ids = vault.exportable(null).map(({ id }) => id);
  await runJob((control) => checkBadges(ids, toolsFor(vault, network, day), control));
}

describe('a badge whose issuer has lost its domain to somebody else’s page', () => {
  it.each([
    ['signed', signed, by.documents],
    ['hosted', JSON.stringify(hosted.assertion), hosted.documents],
  ])('keeps what its issuer said while it was there: %s', async (_name, text, documents) => {
    const vault = await newVault(aFolder());
    const tools = toolsFor(vault, sourceOf(documents, first), first);
    await runJob((control) => importBadges(inTurn([arrival('a', text)]), tools, control));
    const id = vault.exportable(null)[0]?.id ?? '';
    const verdict = () => must(vault.detail(id)).history[0]?.verdict;
    expect(verdict()).toBe('verified');
    await checkedOn(weekLater, vault, sourceOf(parked(documents), weekLater));
    expect(verdict()).toBe('verified');
    await checkedOn(monthLater, vault, sourceOf(new Map(), monthLater));
    expect(verdict()).toBe('verified');
  });
});
