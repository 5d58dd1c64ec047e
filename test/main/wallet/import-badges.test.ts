import { describe, expect, it } from 'vitest';
import { documentsFor } from '../../../main/wallet/documents';
import { importBadges, type ImportTools } from '../../../main/wallet/import-badges';
import type { Vault } from '../../../main/vault/types';
import { bakePng } from '../../issuer/bake-png';
import { issuer } from '../../issuer/issuer';
import { assertionId, hostedBadge2 } from '../../issuer/open-badge-2';
import { plainAward } from '../../issuer/plain-award';
import { makePng } from '../intake/make-png';
import { aFolder, newVault } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob, told } from './run-job';
import { aBadge, arrival, inTurn } from './some-arrivals';

const at = '2026-11-22T12:00:00.000Z';

function toolsFor(vault: Vault, more: Partial<ImportTools> = {}): ImportTools {
  return {
    vault,
    read: inProcessEngine.read,
    verify: inProcessEngine.verify,
    documents: offlineSource,
    linked: offlineSource,
    identities: ['mia@example.org'],
    now: () => new Date(at),
    ...more,
  };
}

describe('importing', () => {
  it('checks and stores many, a line for each, all of them on disk', async () => {
    const vault = await newVault(aFolder());
    const badges = await Promise.all(Array.from({ length: 40 }, (_, index) => aBadge(`Badge ${index}`)));
    const arrivals = badges.map((badge, index) => arrival(`${index}.json`, badge));
    const ended = await runJob((control) => {
      control.expect(arrivals.length);
      return importBadges(inTurn(arrivals), toolsFor(vault), control);
    });
    expect(ended).toMatchObject({ state: 'finished', done: 40, total: 40 });
    expect(told(ended)).toEqual(badges.map((_, index) => `${index}.json: added verified`));
    const stored = vault.exportable(null);
    expect(stored.map(({ summary }) => summary.name).sort()).toEqual(badges.map((_, i) => `Badge ${i}`).sort());
    for (const { id } of stored) expect(vault.original(id).ok).toBe(true);
  });

  it('keeps the bytes that arrived, to the last one', async () => {
    const vault = await newVault(aFolder());
    const original = Buffer.from(`  ${await aBadge('Spaces around')}\r\n\n`);
    await runJob((control) => importBadges(inTurn([arrival('a.json', original)]), toolsFor(vault), control));
    const [record] = vault.exportable(null);
    const kept = vault.original(record?.id ?? '');
    expect(kept.ok && Buffer.from(kept.value.bytes).equals(original)).toBe(true);
  });

  it('tells the same badge twice in one import as there already, each under its own name', async () => {
    const vault = await newVault(aFolder());
    const badge = await aBadge('Twice');
    const ended = await runJob((control) =>
      importBadges(inTurn([arrival('first.json', badge), arrival('second.json', badge)]), toolsFor(vault), control),
    );
    expect(told(ended)).toEqual(['first.json: added verified', 'second.json: already-there verified']);
    expect(vault.exportable(null)).toHaveLength(1);
  });

  it('does not check again what is there, and takes out of the trash what comes again', async () => {
    const vault = await newVault(aFolder());
    const once = [arrival('a.json', await aBadge('Comes again'))];
    const first = await runJob((control) => importBadges(inTurn(once), toolsFor(vault), control));
    let checked = 0;
    const counting = toolsFor(vault, {
      verify: (jobs, documents, signal) => {
        checked += jobs.length;
        return inProcessEngine.verify(jobs, documents, signal);
      },
    });
    const again = await runJob((control) => importBadges(inTurn(once), counting, control));
    const line = first.lines[0]?.outcome;
    const id = line && line.kind !== 'refused' ? line.id : '';
    vault.trash([id], at);
    const third = await runJob((control) => importBadges(inTurn(once), counting, control));
    expect([...told(first), ...told(again), ...told(third)]).toEqual([
      'a.json: added verified',
      'a.json: already-there verified',
      'a.json: restored verified',
    ]);
    expect([vault.has(id), checked]).toEqual(['present', 0]);
  });

  it('refuses each damaged file with its reason and goes on', async () => {
    const vault = await newVault(aFolder());
    const arrivals = [
      arrival('empty.json', ''),
      arrival('half.json', (await aBadge('Half')).slice(0, 300)),
      arrival('holiday.png', makePng([])),
      arrival('page.html', '<!doctype html><title>Sign in</title>'),
      arrival('good.json', await aBadge('Good')),
      arrival('noise.bin', new Uint8Array([0xff, 0xfe, 0x00, 0x9c, 0x01])),
    ];
    const ended = await runJob((control) => importBadges(inTurn(arrivals), toolsFor(vault), control));
    expect(ended.state).toBe('finished');
    expect(told(ended).filter((line) => !line.startsWith('good.json'))).toEqual([
      'empty.json: refused empty',
      'half.json: refused json-malformed',
      'holiday.png: refused png-without-badge',
      'page.html: refused html-page',
      expect.stringMatching(/^noise\.bin: refused (not-text|not-a-badge)$/),
    ]);
    expect(told(ended)).toContain('good.json: added verified');
  });

  it('stops when it is cancelled: what was told is there, and nothing else', async () => {
    const vault = await newVault(aFolder());
    const badges = await Promise.all(Array.from({ length: 60 }, (_, index) => aBadge(`Cancelled ${index}`)));
    const arrivals = badges.map((badge, index) => arrival(`${index}.json`, badge));
    let cancelled = false;
    const slow = toolsFor(vault, {
      verify: async (jobs, documents, signal) => {
        await new Promise((settle) => setTimeout(settle, 150));
        return inProcessEngine.verify(jobs, documents, signal);
      },
    });
    const ended = await runJob(
      (control) => importBadges(inTurn(arrivals), slow, control),
      (count, cancel) => {
        if (count > 0 && !cancelled) cancel();
        cancelled ||= count > 0;
      },
    );
    expect(ended.state).toBe('cancelled');
    const named = ended.lines.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.error.kind : outcome.id));
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(60);
    const { changed } = vault.changes(0, 2000);
    expect(changed.map(({ id }) => id).sort()).toEqual([...named].sort());
  });

  it('reads on while a batch is checked, no further than one batch, and ends with the failure of a check', async () => {
    const vault = await newVault(aFolder());
    const badges = await Promise.all(Array.from({ length: 170 }, (_, index) => aBadge(`Ahead ${index}`)));
    let read = 0;
    const arrivals = badges.map((badge, index) => ({
      ...arrival(`${index}.json`, badge),
      read: () => {
        read += 1;
        return arrival('', badge).read();
      },
    }));
    const readBefore: number[] = [];
    const watching = toolsFor(vault, {
      verify: async (jobs, documents, signal) => {
        await new Promise((settle) => setTimeout(settle, 300));
        readBefore.push(read);
        if (readBefore.length === 2) throw new Error('the checking broke');
        return inProcessEngine.verify(jobs, documents, signal);
      },
    });
    const ended = await runJob((control) => importBadges(inTurn(arrivals), watching, control));
    expect(readBefore).toEqual([100, 150]);
    expect(ended.state).toBe('finished');
    expect(told(ended).filter((line) => line.endsWith('added verified'))).toHaveLength(50);
    expect(told(ended).filter((line) => line.startsWith(': refused'))).toHaveLength(1);
  });

  it('follows the address in an old picture one hop, and keeps the picture as the original', async () => {
    const vault = await newVault(aFolder());
    const registrar = issuer('Old Registrar', { did: 'web', host: 'registrar.test' });
    const { documents } = hostedBadge2(registrar, plainAward);
    const address = assertionId(registrar, plainAward);
    const png = bakePng(makePng([]), 'openbadges', address, 'tEXt');
    const network = sourceOf(documents, at);
    const ended = await runJob((control) =>
      importBadges(
        inTurn([arrival('old.png', png)]),
        toolsFor(vault, { documents: network, linked: network }),
        control,
      ),
    );
    expect(told(ended)).toEqual(['old.png: added verified']);
    const [record] = vault.exportable(null);
    expect(record?.format).toBe('ob2-hosted');
    const original = vault.original(record?.id ?? '');
    expect(original.ok && Buffer.from(original.value.bytes).equals(Buffer.from(png))).toBe(true);
    expect(vault.picture(record?.id ?? '')?.mediaType).toBe('image/png');
    expect(network.asked[0]).toBe(address);
  });

  it('says that the network may not be asked where an address leads and privacy forbids it', async () => {
    const vault = await newVault(aFolder());
    const network = sourceOf(new Map(), at);
    const forbidden = documentsFor({ network, samples: offlineSource, snapshot: () => null }, false);
    const png = bakePng(makePng([]), 'openbadges', 'https://registrar.test/a', 'tEXt');
    const ended = await runJob((control) =>
      importBadges(inTurn([arrival('old.png', png)]), toolsFor(vault, { linked: forbidden }), control),
    );
    expect(told(ended)).toEqual(['old.png: refused network-not-allowed']);
    expect(network.asked).toEqual([]);
  });
});
