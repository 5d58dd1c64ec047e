import { constants, setPriority } from 'node:os';
import type { IntakeError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { Code, GrayFrame } from './qr/decoder';
import { readCoded } from './qr/read-coded';
import { readBytes } from './read-bytes';
import type { Found, LockedFile, PackedFile, ReadHint } from './types';

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly hint: ReadHint;
}

export interface OpenTask {
  readonly file: LockedFile;
  readonly passphrase: string;
}

// The window goes first where it and a worker want the same processor. On Linux this is the thread's own priority;
// elsewhere it would be that of the whole program.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/** Runs in a worker thread. A picture's bytes that are the original's own are not sent back. */
export async function read(task: ReadTask): Promise<Result<Found, IntakeError>> {
  const result = readBytes(task.bytes, task.hint);
  if (!result.ok) return readCoded(task.bytes, result.error);
  if (result.value.picture?.bytes !== task.bytes) return result;
  const picture = { ...result.value.picture, bytes: new Uint8Array(0) };
  return { ok: true, value: { ...result.value, picture } };
}

/** A file that a passphrase opens. */
export async function open({ file, passphrase }: OpenTask): Promise<Result<PackedFile, IntakeError>> {
  const { openLocked } = await import('./wallets/open-locked');
  return openLocked(file, passphrase);
}

/** The QR codes in one frame. */
export async function codes(frame: GrayFrame): Promise<readonly Code[]> {
  const { codesInFrame } = await import('./qr/read-codes');
  return codesInFrame(frame);
}

/** Answers once the worker has loaded, so that loading is not counted as time for a file. */
export function ready(): true {
  return true;
}
