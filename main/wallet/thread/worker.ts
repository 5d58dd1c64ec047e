import { parentPort, workerData } from 'node:worker_threads';
import { loadCatalogues } from '../../../shared/catalogues/load';
import { createMessages } from '../../../shared/messages';
import { createGuardedFetch } from '../../net/guarded-fetch';
import { networkSource } from '../../net/sources';
import { heedNativeCalls } from '../../vault/native-calls';
import { createWalletSession } from '../session';
import { endOnFaults } from './faults';
import { askMain } from './main-effects';
import type { FromThread, ThreadStart, ToThread } from './messages';
import { type Post, serveSession } from './serve';

/**
 * The thread a wallet lives in: vault, keys, reading, checking and the network, so that none of it holds up the window.
 * What needs Electron is asked of the main process.
 */
function run(port: NonNullable<typeof parentPort>, start: ThreadStart): void {
  heedNativeCalls(start.nativeCalls);
  const post: Post<FromThread> = (message, given = []) => port.postMessage(message, given);
  const main = askMain(post);
  let { locale } = start;
  let messages = createMessages(locale, {});
  let chosen = locale;
  const speak = async (wanted: string): Promise<void> => {
    chosen = wanted;
    const said = createMessages(wanted, await loadCatalogues(wanted));
    // Another may have been chosen meanwhile, whose texts were there first.
    if (chosen === wanted) [locale, messages] = [wanted, said];
  };

  const session = createWalletSession({
    ...main.effects,
    walletFolder: start.walletFolder,
    samplesFolder: start.samplesFolder,
    workers: { intake: new URL(start.workers.intake), verify: new URL(start.workers.verify) },
    network: networkSource(createGuardedFetch()),
    now: () => new Date(),
    endedThreads: start.endedThreads,
    get locale() {
      return locale;
    },
    translate: (key, params) => messages.t(key, { ...params }),
  });
  endOnFaults(session, post);
  const serve = serveSession(session, post);
  void speak(locale);

  port.on('message', (message: ToThread) => {
    if (message.kind === 'outcome') main.outcome(message.id, message.outcome);
    else if (message.kind === 'locale') void speak(message.locale);
    else if (message.kind === 'key-ring') {
      main.keyRingIs(message.keyRing);
      post({ kind: 'state', state: session.state() });
    } else serve(message);
  });
}

if (parentPort) run(parentPort, workerData as ThreadStart);
