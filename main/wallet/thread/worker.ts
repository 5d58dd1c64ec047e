import { parentPort, workerData } from 'node:worker_threads';
import { createGuardedFetch } from '../../net/guarded-fetch';
import { networkSource } from '../../net/sources';
import { heedNativeCalls } from '../../vault/native-calls';
import { createWalletSession } from '../session';
import { endOnFaults } from './faults';
import { askMain } from './main-effects';
import type { FromThread, ThreadStart, ToThread } from './messages';
import { type Post, serveSession } from './serve';
import { wordsIn } from './words';

/**
 * The thread a wallet lives in: vault, keys, reading, checking and the network, so that none of it holds up the window.
 * What needs Electron is asked of the main process.
 */
function run(port: NonNullable<typeof parentPort>, start: ThreadStart): void {
  heedNativeCalls(start.nativeCalls);
  const post: Post<FromThread> = (message, given = []) => port.postMessage(message, given);
  const main = askMain(post);
  let { locale } = start;

  const session = createWalletSession({
    ...main.effects,
    walletFolder: start.walletFolder,
    samplesFolder: start.samplesFolder,
    workers: { intake: new URL(start.workers.intake), verify: new URL(start.workers.verify) },
    network: networkSource(createGuardedFetch()),
    now: () => new Date(),
    endedThreads: start.endedThreads,
    words: () => wordsIn(locale),
  });
  endOnFaults(session, post);
  const serve = serveSession(session, post);

  port.on('message', (message: ToThread) => {
    if (message.kind === 'outcome') main.outcome(message.id, message.outcome);
    else if (message.kind === 'locale') ({ locale } = message);
    else if (message.kind === 'key-ring') {
      main.keyRingIs(message.keyRing);
      post({ kind: 'state', state: session.state() });
    } else serve(message);
  });
}

if (parentPort) run(parentPort, workerData as ThreadStart);
