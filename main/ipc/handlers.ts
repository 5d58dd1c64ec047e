import type { About } from '../../shared/contract';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import { appHandlers } from './app';
import { backupHandlers } from './backup';
import { type Capture, captureHandlers, type Incoming } from './capture';
import type { Desktop } from './desktop';
import { declaredHandlers } from './declared';
import { exportHandlers } from './export';
import { intakeHandlers } from './intake';
import { keysHandlers } from './keys';
import { noticesHandlers, type Notifier } from './notices';
import { ownHandlers } from './own';
import { profilesHandlers, type WalletHouse } from './profiles';
import { recordsHandlers } from './records';
import { type Refusals, refusalHandlers } from './refusals';
import { settingsHandlers } from './settings';
import { trustHandlers } from './trust';
import { vaultHandlers } from './vault';

export interface HandlerParts {
  readonly session: RemoteWallet;
  readonly desktop: Desktop;
  readonly house: WalletHouse;
  /** Shows notices outside the window. */
  readonly notifier: Notifier;
  readonly capture: Capture;
  /** Links from outside that wait for the person. */
  readonly incoming: Incoming;
  /** What was refused where no page heard it. */
  readonly refusals: Refusals;
  readonly about: () => About;
  /** The page has drawn something. */
  readonly shown: () => void;
  /** Settled when the wallet is open, where it opens by itself at the start. */
  readonly opening: Promise<void>;
  /** The person is there: the idle lock starts anew. */
  readonly active: () => void;
}

/** Every call of the contract with what answers it. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { session, desktop, house, notifier, capture, incoming, refusals, about, shown, opening, active } = parts;
  return {
    ...vaultHandlers(session, opening, active),
    ...keysHandlers(session, desktop),
    ...profilesHandlers(house),
    ...recordsHandlers(session),
    ...ownHandlers(session),
    ...noticesHandlers(session, notifier),
    ...declaredHandlers(session, desktop),
    ...intakeHandlers(session, desktop, capture),
    ...captureHandlers(capture, incoming),
    ...refusalHandlers(refusals),
    ...exportHandlers(session, desktop),
    ...settingsHandlers(session, desktop),
    ...trustHandlers(session, desktop),
    ...backupHandlers(session, desktop, house),
    ...appHandlers(about, shown, desktop),
  };
}
