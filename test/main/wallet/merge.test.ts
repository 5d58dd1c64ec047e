import { describe, expect, it } from 'vitest';
import { importBadges, type ImportTools } from '../../../main/wallet/import-badges';
import type { Vault } from '../../../main/vault/types';
import type { DocumentSource } from '../../../main/net/types';
import { bakePng } from '../../issuer/bake-png';
import { issuer } from '../../issuer/issuer';
import { assertionId, hostedBadge2 } from '../../issuer/open-badge-2';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { makePng } from '../intake/make-png';
import { aFolder, must, newVault } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob, told } from './run-job';
import { aBadge, arrival, inTurn } from './some-arrivals';
import type { Arrival } from '../../../main/wallet/arrivals';

const at = '2026-11-22T12:00:00.000Z';
const office = issuer('Merging Office', { did: 'key', host: 'merging.example' });
const registrar = issuer('Merging Registrar', { did: 'web', host: 'registrar.test' });

function toolsFor(vault: Vault, network: DocumentSource): ImportTools {
  return {
    vault,
    read: inProcessEngine.read,
    verify: inProcessEngine.verify,
    documents: network,
    linked: network,
    identities: ['mia@example.org'],
    now: () => new Date(at),
  };
}

async function take(vault: Vault, arrivals: readonly Arrival[], network: DocumentSource = offlineSource) {
  return told(await runJob((control) => importBadges(inTurn(arrivals), toolsFor(vault, network), control)));
}

describe('the same badge in another wrapping', () => {
  it('is kept with the one that is here, with every byte, and gives it its picture', async () => {
    const vault = await newVault(aFolder());
    const text = await aBadge('Two wrappings');
    const png = bakePng(makePng([]), 'openbadgecredential', text);
    expect(await take(vault, [arrival('a.json', text), arrival('a.png', png)])).toEqual([
      'a.json: added verified',
      'a.png: merged verified',
    ]);
    const [record, ...more] = vault.exportable(null);
    expect(more).toEqual([]);
    const { original, copies, history } = must(vault.detail(record?.id ?? ''));
    expect([original.fileName, copies.map(({ fileName, size }) => [fileName, size])]).toEqual([
      'a.json',
      [['a.png', png.length]],
    ]);
    expect(history[0]?.verdict).toBe('verified');
    expect(vault.picture(record?.id ?? '')?.mediaType).toBe('image/png');
    expect(await take(vault, [arrival('again.png', png)])).toEqual(['again.png: already-there verified']);
    expect(must(vault.detail(record?.id ?? '')).copies).toHaveLength(1);
  });

  it('is recognised among others of the same import, whatever comes first', async () => {
    const vault = await newVault(aFolder());
    const text = await aBadge('In one import');
    const others = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => aBadge(`Other ${number}`)));
    const png = bakePng(makePng([]), 'openbadgecredential', text);
    const lines = await take(vault, [
      arrival('a.png', png),
      ...others.map((other, index) => arrival(`${index}.json`, other)),
      arrival('a.json', `\n${text}\n`),
    ]);
    expect(lines.filter((line) => !line.endsWith('added verified'))).toEqual(['a.json: merged verified']);
    expect(vault.exportable(null)).toHaveLength(7);
  });

  it('comes back out of the trash', async () => {
    const vault = await newVault(aFolder());
    const text = await aBadge('Thrown away once');
    await take(vault, [arrival('a.json', text)]);
    vault.trash([vault.exportable(null)[0]?.id ?? ''], at);
    const png = bakePng(makePng([]), 'openbadgecredential', text);
    expect(await take(vault, [arrival('a.png', png)])).toEqual(['a.png: restored verified']);
  });

  it('is the hosted badge behind a file that could not be checked, which is checked with it', async () => {
    const vault = await newVault(aFolder());
    const { assertion, documents } = hostedBadge2(registrar, plainAward);
    expect(await take(vault, [arrival('file.json', JSON.stringify(assertion, null, 1))])).toEqual([
      'file.json: added unverified',
    ]);
    const address = assertionId(registrar, plainAward);
    expect(await take(vault, [arrival('page', address)], sourceOf(documents, at))).toEqual(['page: merged verified']);
    expect(vault.exportable(null).map(({ report }) => report.verdict)).toEqual(['verified']);
  });
});

describe('what only looks the same', () => {
  it('stays a record of its own where its content was changed', async () => {
    const vault = await newVault(aFolder());
    const signed = await signedOpenBadge3(office, plainAward);
    const forged = JSON.stringify({ ...signed, name: 'Something greater' });
    expect(await take(vault, [arrival('good.json', JSON.stringify(signed)), arrival('forged.json', forged)])).toEqual([
      'good.json: added verified',
      'forged.json: added invalid',
    ]);
  });

  it('does not keep a signed badge as a mere copy of an unsigned one', async () => {
    const vault = await newVault(aFolder());
    const signed = await signedOpenBadge3(office, plainAward);
    const { proof: _, ...bare } = signed;
    const lines = await take(vault, [
      arrival('bare.json', JSON.stringify(bare)),
      arrival('s.json', JSON.stringify(signed)),
    ]);
    expect(lines).toEqual(['bare.json: added unverified', 's.json: added verified']);
    expect(await take(vault, [arrival('other.json', JSON.stringify(bare, null, 2))])).toEqual([
      expect.stringMatching(/^other\.json: merged /),
    ]);
  });

  it('stays by itself when it was issued again later, for its stack to tell', async () => {
    const vault = await newVault(aFolder());
    const again = { ...plainAward, from: '2026-06-12T09:00:00Z' };
    const texts = await Promise.all([plainAward, again].map((award) => signedOpenBadge3(office, award)));
    expect(
      await take(
        vault,
        texts.map((text, index) => arrival(`${index}.json`, JSON.stringify(text))),
      ),
    ).toEqual(['0.json: added verified', '1.json: added verified']);
  });
});
