import { writeSync } from 'node:fs';
import { aRecord } from './a-record';
import { createWallet, unlockWallet, walletState } from '../../../main/vault/wallet';
import { passphrase, someEffects } from './wallet-kit';

/**
 * Writes badges into a wallet until it is killed, and says on standard output what was committed, once it was.
 * Arguments: wallet folder, a number that makes the names of this run its own.
 */
async function writeUntilKilled(folder: string, run: string): Promise<void> {
  const effects = someEffects();
  const opened =
    walletState(folder, effects).kind === 'absent'
      ? await createWallet(folder, { passphrase, keyRing: false }, effects)
      : await unlockWallet(folder, { kind: 'passphrase', passphrase }, effects);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const vault = opened.value;
  for (let round = 0; ; round++) {
    const records = [0, 1, 2, 3, 4].map((part) => {
      const picture = { mediaType: 'image/png', bytes: Buffer.alloc(20_000, `${run} ${round} ${part}`) };
      return aRecord(`${run} ${round} ${part}`, { picture });
    });
    vault.put(records);
    writeSync(1, `${records.map(({ id }) => `+${id}`).join('\n')}\n`);
    if (round % 7 !== 6) continue;
    const [gone] = records;
    if (!gone) continue;
    vault.trash([gone.id], '2026-11-23T00:00:00.000Z');
    writeSync(1, `?${gone.id}\n`);
    vault.erase([gone.id]);
    writeSync(1, `-${gone.id}\n`);
  }
}

const [, , folder = '', run = ''] = process.argv;
await writeUntilKilled(folder, run);
