import { describe, expect, it } from 'vitest';
import { importBadges, type ImportTools } from '../../../main/wallet/import-badges';
import { unpacked } from '../../../main/wallet/unpack';
import type { Vault } from '../../../main/vault/types';
import { collectionsIn } from '../../../main/wallet/collections-shelf';
import { profile } from '../intake/wallets/exports';
import { learnCardBundle } from '../intake/wallets/learncard-bundle';
import { aFolder, newVault } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob, told } from './run-job';
import { aBadge, arrival, inTurn } from './some-arrivals';

const at = '2026-11-22T12:00:00.000Z';

function bringing(vault: Vault, name: string, content: string | Uint8Array, linked = offlineSource) {
  const { read, verify } = inProcessEngine;
  const now = () => new Date(at);
  const tools: ImportTools = { vault, read, verify, documents: offlineSource, linked, identities: [], now };
  return runJob((control) =>
    importBadges(unpacked(inTurn([arrival(name, content)]), inProcessEngine, control), tools, control),
  );
}

describe('what the earner kept with a badge in another wallet', () => {
  it('becomes their own words here: tags, a name they gave it, the wallet named on the line', async () => {
    const vault = await newVault(aFolder());
    const index = {
      id: 'urn:index',
      type: 'index-record',
      path: 'index-records/a.json',
      content: JSON.stringify({ title: 'My proudest one', category: 'Achievement' }),
    };
    const credential = {
      id: 'urn:a',
      type: 'credential',
      path: 'credentials/a.json',
      content: await aBadge('Knots'),
      indexRecordRef: 'urn:index',
    };
    const ended = await bringing(vault, 'bundle.zip', learnCardBundle([index, credential]));
    expect(told(ended)).toEqual(['bundle.zip: credentials/a.json: added verified']);
    expect(ended.lines[0]).toMatchObject({ wallet: 'LearnCard' });
    const [record] = vault.exportable(null);
    expect(record?.own).toMatchObject({ tags: ['Achievement'], notes: 'My proudest one' });
    const original = vault.original(record?.id ?? '');
    expect(original.ok && Buffer.from(original.value.bytes).toString()).toBe(credential.content);
  });

  it('makes collections of its groups, once each, also of badges that are here already', async () => {
    const vault = await newVault(aFolder());
    const one = await aBadge('One');
    const two = await aBadge('Two');
    await bringing(vault, 'one.json', one);
    const [record] = vault.exportable(null);
    vault.changeOwn([record?.id ?? ''], { notes: 'Mine' }, at);
    const backup = JSON.stringify([profile('School', [JSON.parse(one), JSON.parse(two)]), profile('school ', [])]);
    for (let times = 0; times < 2; times += 1) await bringing(vault, 'Wallet Backup.json', backup);
    const { collections } = collectionsIn(vault);
    expect(collections.map(({ name }) => name)).toEqual(['School']);
    expect(new Set(collections[0]?.members)).toEqual(new Set(vault.exportable(null).map(({ id }) => id)));
    expect(vault.exportable(null)).toHaveLength(2);
    expect(vault.own(record?.id ?? '')?.notes).toBe('Mine');
  });

  it('goes with the badge that stands at an address it names', async () => {
    const vault = await newVault(aFolder());
    const url = 'https://issuer.example/assertions/1';
    const badge = JSON.parse(await aBadge('Linked'));
    const list = JSON.stringify([{ name: 'x', image_file: 'y', assertion_url: url, tags: ['sea'] }]);
    const linked = sourceOf(new Map([[url, { kind: 'json', value: badge }]]), at);
    const ended = await bringing(vault, 'badges.json', list, linked);
    expect(ended.lines).toMatchObject([{ wallet: 'Open Badge Passport', outcome: { kind: 'added' } }]);
    expect(vault.exportable(null)[0]?.own.tags).toEqual(['sea']);
  });
});
