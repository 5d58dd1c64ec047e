import { createCipheriv, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';

/** The cheapest that is opened. */
export const cheapest = { algorithm: 'argon2id', timeCost: 2, memoryCost: 19 * 1024, parallelism: 1 };

/** A text in the envelope LearnCard puts around the files of a bundle. */
export async function seal(text: string, passphrase: string, kdfParams = cheapest): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const key = await argon2id({
    password: passphrase,
    salt,
    iterations: kdfParams.timeCost,
    memorySize: kdfParams.memoryCost,
    parallelism: kdfParams.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const [given, sealed, salted] = [iv, ciphertext, salt].map((bytes) => bytes.toString('base64'));
  return JSON.stringify({ ciphertext: sealed, iv: given, salt: salted, kdfParams }, null, 2);
}
