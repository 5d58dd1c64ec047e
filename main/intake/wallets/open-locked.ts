import { createDecipheriv } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { IntakeError } from '../../../shared/errors';
import { failure, type Result, success } from '../../../shared/result';
import type { LockedFile, PackedFile } from '../types';
import { type Envelope, envelopeIn } from './envelope';
import { broughtFrom } from './learncard';

/** The text in an envelope; null where the passphrase is another, or a byte of it was changed. */
async function textIn(envelope: Envelope, passphrase: string): Promise<Uint8Array | null> {
  const { salt, iv, ciphertext, passes, memory, lanes } = envelope;
  // As it was typed: LearnCard derives from the passphrase's UTF-8 as it is, without one spelling for all keyboards.
  const key = await argon2id({
    password: passphrase,
    salt,
    iterations: passes,
    memorySize: memory,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  key.fill(0);
  decipher.setAuthTag(ciphertext.subarray(-16));
  const text = decipher.update(ciphertext.subarray(0, -16));
  try {
    decipher.final();
  } catch {
    // SECURITY: nothing of what was not proven whole is passed on.
    return null;
  }
  return new Uint8Array(text);
}

/**
 * Opens one file of a LearnCard bundle; runs in a worker, for a key takes half a second and 64 MB. What the index knew of
 * it is opened with it, and left out where that does not open.
 */
export async function openLocked(file: LockedFile, passphrase: string): Promise<Result<PackedFile, IntakeError>> {
  const { name, about, brought } = file;
  const envelope = envelopeIn(file.bytes);
  if (!envelope) return failure({ kind: 'bundle-entry-unknown', name });
  const bytes = await textIn(envelope, passphrase);
  if (!bytes) return failure({ kind: 'bundle-entry-locked', name });
  const index = about && envelopeIn(about);
  const record = index && (await textIn(index, passphrase));
  const kept = brought ?? (record && broughtFrom(record));
  return success({ name, bytes, ...(kept && { brought: kept }) });
}
