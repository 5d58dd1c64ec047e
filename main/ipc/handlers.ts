import type { About } from '../../shared/contract';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import { appHandlers } from './app';
import type { Desktop } from './desktop';
import { exportHandlers } from './export';
import { intakeHandlers } from './intake';
import { ownHandlers } from './own';
import { recordsHandlers } from './records';
import { settingsHandlers } from './settings';
import { trustHandlers } from './trust';
import { vaultHandlers } from './vault';

export interface HandlerParts {
  readonly session: RemoteWallet;
  readonly desktop: Desktop;
  readonly about: () => About;
  /** The person is there: the idle lock starts anew. */
  readonly active: () => void;
}

/** Every call of the contract with what answers it. */
export function createHandlers({ session, desktop, about, active }: HandlerParts): Handlers {
  return {
    ...vaultHandlers(session, active),
    ...recordsHandlers(session),
    ...ownHandlers(session),
    ...intakeHandlers(session, desktop),
    ...exportHandlers(session, desktop),
    ...settingsHandlers(session, desktop),
    ...trustHandlers(session, desktop),
    ...appHandlers(about, desktop),
  };
}
