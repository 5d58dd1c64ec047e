import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * The key derivation costs half a second, as it should, and hundreds of tests open wallets. It is a function of what it
 * is given and of nothing else, so what one file derived once is not derived again: the wallets and the parameters are
 * the product's own, and another passphrase, salt or cost is another derivation.
 */
type Done = (error: Error | null, key: Buffer) => void;

const derive = crypto.scrypt;
const known = new Map<string, Buffer>();

function remembering(secret: BinaryLike, salt: BinaryLike, length: number, cost: ScryptOptions, done: Done): void {
  const asked = JSON.stringify([secret, salt, length, cost]);
  const before = known.get(asked);
  if (before) {
    setImmediate(done, null, Buffer.from(before));
    return;
  }
  derive(secret, salt, length, cost, (error, key) => {
    // A copy, since who asked for the key wipes it.
    if (!error) known.set(asked, Buffer.from(key));
    done(error, key);
  });
}

// Once a process, though this runs before each file.
if (derive.name !== remembering.name) {
  crypto.scrypt = remembering as typeof crypto.scrypt;
  syncBuiltinESMExports();
}
