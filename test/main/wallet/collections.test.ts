import { describe, expect, it, vi } from 'vitest';
import { collectionLimits, type Collection } from '../../../shared/collections';
import type { WalletSession } from '../../../main/wallet/types';
import { issuer } from '../../issuer/issuer';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession, ending } from './a-session';

vi.setConfig({ testTimeout: 90_000 });

const school = issuer('Collecting School', { did: 'key', host: 'collecting.example' });
const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

async function withBadges(names: readonly string[]) {
  const session = aSession(aFolder());
  must(await session.create({ passphrase, keyRing: false }));
  for (const name of names) {
    const badge = await signedOpenBadge3(school, { ...plainAward, seed: name, name });
    await ending(session, () => session.importText(JSON.stringify(badge)));
  }
  const ids = must(session.changes(0, 100)).changed.map(({ id }) => id);
  return { session, ids };
}

function collection(id: string, more: Partial<Collection> = {}): Collection {
  return { id, name: `Collection ${id.at(-1) ?? ''}`, description: '', members: [], cover: null, ...more };
}

const seen = (session: WalletSession) => must(session.changes(0, 100)).collections;

describe('collections', () => {
  it('are kept in their order, each member once and only such as are here', async () => {
    const { session, ids } = await withBadges(['One', 'Two']);
    const [one = '', two = ''] = ids;
    expect(seen(session)).toBeUndefined();
    must(session.saveCollection(collection(uuid(1), { members: [one, two, one, 'f'.repeat(64)], cover: two })));
    must(session.saveCollection(collection(uuid(2), { members: [two], cover: one })));
    must(session.saveSearch({ id: uuid(3), name: 'Old', query: 'is:expired' }));
    expect(seen(session)).toEqual({
      collections: [
        collection(uuid(1), { members: [one, two], cover: two }),
        // A cover is one of its own badges.
        collection(uuid(2), { members: [two] }),
      ],
      searches: [{ id: uuid(3), name: 'Old', query: 'is:expired' }],
    });
    must(session.arrangeCollections([uuid(2), uuid(9)]));
    must(session.addToCollection(uuid(2), [one, two]));
    must(session.removeFromCollection(uuid(1), [two]));
    await session.lock();
    must(await session.unlock({ kind: 'passphrase', passphrase }));
    expect(seen(session)?.collections).toEqual([
      collection(uuid(2), { members: [two, one] }),
      collection(uuid(1), { members: [one] }),
    ]);
  });

  it('go with the changes only where any of them changed, also when one was deleted', async () => {
    const { session, ids } = await withBadges(['One']);
    must(session.saveCollection(collection(uuid(1), { members: ids })));
    const { revision } = must(session.changes(0, 100));
    const heard: number[] = [];
    session.onChanged((at) => heard.push(at));
    must(session.changeOwn(ids, { favourite: true }));
    const after = must(session.changes(revision, 100));
    expect(after.collections).toBeUndefined();
    expect(after.changed.map(({ own }) => own.favourite)).toEqual([true]);
    must(session.deleteCollection(uuid(1)));
    expect(must(session.changes(after.revision, 100)).collections).toEqual({ collections: [], searches: [] });
    expect(heard).toHaveLength(2);
  });

  it('keep what is in the trash, and forget what is erased', async () => {
    const { session, ids } = await withBadges(['One', 'Two']);
    const [one = '', two = ''] = ids;
    must(session.saveCollection(collection(uuid(1), { members: [one, two], cover: one })));
    must(session.trash([one]));
    expect(seen(session)?.collections).toMatchObject([{ members: [one, two], cover: one }]);
    must(session.erase([one]));
    expect(seen(session)?.collections).toMatchObject([{ members: [two], cover: null }]);
  });

  it('are refused where there are too many, or where one is gone, and then nothing changes', async () => {
    const { session } = await withBadges([]);
    expect(session.addToCollection(uuid(1), ['f'.repeat(64)])).toMatchObject({ error: { kind: 'collection-absent' } });
    for (let at = 0; at < collectionLimits.collections; at += 1) must(session.saveCollection(collection(uuid(at))));
    const { revision } = must(session.changes(0, 100));
    expect(session.saveCollection(collection(uuid(1000)))).toMatchObject({ error: { kind: 'too-many-collections' } });
    must(session.saveCollection(collection(uuid(3), { name: 'Renamed' })));
    expect(must(session.changes(revision, 100)).collections?.collections).toHaveLength(collectionLimits.collections);
  });
});
