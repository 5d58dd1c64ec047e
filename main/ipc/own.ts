import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';

type OwnChannel = Extract<keyof Handlers, `own.${string}` | `collections.${string}`>;

/** What the earner keeps with badges and beside them. */
export function ownHandlers(session: RemoteWallet): Pick<Handlers, OwnChannel> {
  return {
    'own.change': (ids, change) => session.changeOwn(ids, change),
    'collections.save': (collection) => session.saveCollection(collection),
    'collections.arrange': (ids) => session.arrangeCollections(ids),
    'collections.add': (id, records) => session.addToCollection(id, records),
    'collections.remove': (id, records) => session.removeFromCollection(id, records),
    'collections.delete': (id) => session.deleteCollection(id),
    'collections.saveSearch': (search) => session.saveSearch(search),
    'collections.deleteSearch': (id) => session.deleteSearch(id),
    'collections.arrangeSearches': (ids) => session.arrangeSearches(ids),
  };
}
