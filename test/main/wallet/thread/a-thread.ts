import { MessageChannel } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { askMain } from '../../../../main/wallet/thread/main-effects';
import type { FromThread, MainEffects, ToThread } from '../../../../main/wallet/thread/messages';
import { createRemoteWallet } from '../../../../main/wallet/thread/remote-wallet';
import { type Post, serveSession } from '../../../../main/wallet/thread/serve';
import type { Thread } from '../../../../main/wallet/thread/thread';
import type { WalletSession } from '../../../../main/wallet/types';
import { failure } from '../../../../shared/result';
import type { KeyRing } from '../../../../shared/wallet';

export const noEffects: MainEffects = {
  protect: () => failure({ kind: 'key-ring-unavailable' }),
  reveal: () => failure({ kind: 'key-ring-unavailable' }),
  print: () => Promise.resolve(failure({ kind: 'pdf-unavailable', detail: '' })),
  rasterise: () => Promise.resolve(null),
  draw: () => Promise.resolve(null),
};

export const noRing: KeyRing = { kind: 'unavailable', backend: 'none' };

type Main = ReturnType<typeof askMain>;

export interface Life {
  readonly endedThreads: readonly number[];
  readonly post: Post<FromThread>;
  /** As if the thread had died. */
  readonly die: (why: string) => void;
  /** What came over the wire to the thread. */
  readonly heard: ToThread[];
  ended: boolean;
}

/** A remote wallet over real messages, with the session of each life made in this very thread. */
export function aRemoteWallet(
  session: (life: number, main: Main) => WalletSession,
  { effects = noEffects, patience = 500 }: { effects?: MainEffects; patience?: number } = {},
) {
  const lives: Life[] = [];
  const faults: string[] = [];
  let keyRing = noRing;

  const start = ({ endedThreads }: { readonly endedThreads: readonly number[] }): Thread => {
    const { port1: theirs, port2: ours } = new MessageChannel();
    const listeners: ((why: string) => void)[] = [];
    const heard: ToThread[] = [];
    const end = (why: string): void => {
      if (life.ended) return;
      life.ended = true;
      for (const port of [theirs, ours]) port.close();
      for (const listener of listeners) listener(why);
    };
    const post: Post<FromThread> = (message, given = []) => theirs.postMessage(message, given);
    const life: Life = { endedThreads, post, die: end, heard, ended: false };
    const main = askMain(post);
    const served = session(lives.length, main);
    const serve = serveSession(served, post);
    theirs.on('message', (message: ToThread) => {
      heard.push(message);
      if (message.kind === 'outcome') main.outcome(message.id, message.outcome);
      else if (message.kind === 'key-ring') {
        main.keyRingIs(message.keyRing);
        post({ kind: 'state', state: served.state() });
      } else serve(message);
    });
    lives.push(life);
    onTestFinished(() => end('over'));
    return {
      id: 100 + lives.length,
      post: (message, given) => ours.postMessage(message, given),
      onMessage: (listener) => void ours.on('message', listener),
      onEnd: (listener) => void listeners.push(listener),
      end: () => (end('ended'), Promise.resolve()),
    };
  };

  const wallet = createRemoteWallet({
    start,
    locale: 'en',
    keyRing: () => keyRing,
    effects,
    fault: (detail) => faults.push(detail),
    patience,
  });
  return { wallet, lives, faults, keyRingIs: (now: KeyRing) => (keyRing = now) };
}
