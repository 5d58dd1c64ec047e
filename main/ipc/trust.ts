import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

type TrustChannel = Extract<keyof Handlers, `trust.${string}`>;

export function trustHandlers(session: RemoteWallet, desktop: Desktop): Pick<Handlers, TrustChannel> {
  return {
    'trust.read': () => session.trust(),
    'trust.issuer': (record) => session.issuerStanding(record),
    'trust.pin': (record) => session.pinIssuer(record),
    'trust.importRegistry': async () => {
      const path = await desktop.chooseFile('registry');
      return path === null ? success(null) : session.importRegistry(path);
    },
    'trust.addContext': async (url) => {
      const path = await desktop.chooseFile('context');
      return path === null ? success(null) : session.addContext(url, path);
    },
    'trust.remove': (kind, id) => session.removeTrust(kind, id),
    'trust.restore': (kind, id) => session.restoreTrust(kind, id),
  };
}
