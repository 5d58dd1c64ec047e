import { parentPort, workerData } from 'node:worker_threads';
import { heedNativeCalls, type NativeCalls } from '../../../main/vault/native-calls';
import { integerOf } from '../../../main/vault/rows';
import { Store } from '../../../main/vault/store';

/** Writes and reads without a pause, and tells of each number once it is committed, until it is ended from outside. */
function writeUntilEnded({
  walletFolder: file,
  nativeCalls,
}: {
  walletFolder: string;
  nativeCalls: NativeCalls;
}): void {
  heedNativeCalls(nativeCalls);
  const store = new Store(file, new Uint8Array(32).fill(7));
  store.prepareConnection();
  store.execute('CREATE TABLE IF NOT EXISTS numbers (number INTEGER PRIMARY KEY)');
  for (;;) {
    store.transaction(() => {
      store.run('INSERT INTO numbers (number) SELECT coalesce(max(number), 0) + 1 FROM numbers');
      // Many short calls, as a wallet makes them: an end does harm where values go over to the database and back.
      for (let reading = 0; reading < 10_000; reading++) store.get('SELECT ? AS number', [reading]);
    });
    parentPort?.postMessage(integerOf(store.get('SELECT max(number) AS newest FROM numbers') ?? {}, 'newest'));
  }
}

writeUntilEnded(workerData as Parameters<typeof writeUntilEnded>[0]);
