import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { limits } from './limits';

/** A file of lines, read one at a time, so that its size costs no memory. */
export interface LineFile {
  readonly count: number;
  readonly size: number;
  /** The whole line, as Latin-1 text; our lines are ASCII. @param index from 0 */
  line(index: number): string;
  /** The first characters of a line. */
  head(index: number): string;
  close(): void;
}

const chunk = 1024 * 1024;
const newline = 0x0a;

/**
 * Opens a file and finds its lines, each ended by a line feed. Errors: `unreadable-file`, `backup-not-one` (no lines, or
 * lines that are none of a backup's by their length or number), `backup-cut-off` (the last one has no end), `cancelled`.
 */
export async function openLines(path: string, signal?: AbortSignal): Promise<Result<LineFile, WalletError>> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (fault) {
    return failure(unreadable(fault));
  }
  try {
    const starts = await findLines(file, signal);
    if (starts.ok) return success(lineFile(file, starts.value));
    closeSync(file);
    return starts;
  } catch (fault) {
    closeSync(file);
    return failure(unreadable(fault));
  }
}

function lineFile(file: number, starts: readonly number[]): LineFile {
  const read = (index: number, most: number): string => {
    const start = starts[index] ?? 0;
    const length = Math.min((starts[index + 1] ?? start + 1) - start - 1, most);
    const bytes = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
      const got = readSync(file, bytes, done, length - done, start + done);
      if (got === 0) break;
      done += got;
    }
    return bytes.toString('latin1', 0, done);
  };
  return {
    count: starts.length - 1,
    size: starts.at(-1) ?? 0,
    line: (index) => read(index, limits.line),
    head: (index) => read(index, limits.header * 2),
    close: () => closeSync(file),
  };
}

/** Where each line begins, and where the next would. */
async function findLines(file: number, signal?: AbortSignal): Promise<Result<readonly number[], WalletError>> {
  const { size } = fstatSync(file);
  const starts = [0];
  const bytes = Buffer.alloc(Math.min(chunk, size));
  let at = 0;
  while (at < size) {
    if (signal?.aborted) return failure({ kind: 'cancelled' });
    const got = readSync(file, bytes, 0, bytes.length, at);
    if (got === 0) break;
    const part = bytes.subarray(0, got);
    for (let end = part.indexOf(newline); end !== -1; end = part.indexOf(newline, end + 1)) {
      starts.push(at + end + 1);
      if (starts.length > limits.parts + 2) return failure({ kind: 'backup-not-one' });
    }
    at += got;
    if (at - (starts.at(-1) ?? 0) > limits.line) return failure({ kind: 'backup-not-one' });
    await breathe();
  }
  if (starts.length < 2) return failure({ kind: 'backup-not-one' });
  return starts.at(-1) === size ? success(starts) : failure({ kind: 'backup-cut-off' });
}

function unreadable(fault: unknown): WalletError {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'EIO';
  return { kind: 'unreadable-file', code };
}
