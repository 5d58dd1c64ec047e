import { constants, setPriority } from 'node:os';
import type { IntakeError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import { readBytes } from './read-bytes';
import type { Found, ReadHint } from './types';

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly hint: ReadHint;
}

// The window goes first where it and a worker want the same processor. On Linux this is the thread's own priority;
// elsewhere it would be that of the whole program.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/** Runs in a worker thread. A picture's bytes that are the original's own are not sent back. */
export function read(task: ReadTask): Result<Found, IntakeError> {
  const result = readBytes(task.bytes, task.hint);
  if (!result.ok || result.value.picture?.bytes !== task.bytes) return result;
  const picture = { ...result.value.picture, bytes: new Uint8Array(0) };
  return { ok: true, value: { ...result.value, picture } };
}

/** Answers once the worker has loaded, so that loading is not counted as time for a file. */
export function ready(): true {
  return true;
}
