import { drawPicture } from '../electron/draw-picture';
import type { HiddenPages } from '../electron/hidden-page';
import { systemKeyRing } from '../electron/key-ring';
import { printHtml } from '../electron/print';
import { rasterise } from '../electron/rasterise';
import type { RemoteWallet } from '../wallet/thread/calls';
import { createRemoteWallet } from '../wallet/thread/remote-wallet';
import { startThread } from '../wallet/thread/thread';
import { bundle } from './bundle';

export interface WalletPlace {
  /** The wallet's folder. */
  readonly wallet: string;
  readonly samples: string;
}

const workers = {
  intake: new URL('intake-worker.js', bundle).href,
  verify: new URL('verify-worker.js', bundle).href,
};

/**
 * Starts the wallet in a thread of its own, so that the main process is free for the window whatever the wallet is at.
 * What it needs of Electron comes back here.
 * @param begun settled when the key ring may be asked
 * @param fault told when the thread has died; the wallet is locked then, and opens again in a new one
 */
export function startWallet(
  place: WalletPlace,
  locale: string,
  hidden: HiddenPages,
  begun: Promise<void>,
  fault: (detail: string) => void,
): RemoteWallet {
  return createRemoteWallet({
    start: (now) =>
      startThread(new URL('wallet-worker.js', bundle), {
        ...now,
        workers,
        walletFolder: place.wallet,
        samplesFolder: place.samples,
      }),
    locale,
    keyRing: systemKeyRing.state,
    begun,
    effects: {
      protect: systemKeyRing.protect,
      reveal: systemKeyRing.reveal,
      print: (html) => printHtml(hidden, html),
      rasterise: (svg) => rasterise(hidden, svg),
      draw: (picture) => drawPicture(hidden, picture),
    },
    fault,
  });
}
