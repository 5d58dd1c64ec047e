import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Code, GrayFrame } from './qr/decoder';
import { createLane, type Lane } from './lane';
import { limits } from './limits';
import type { Found, LockedFile, PackedFile, ReadHint } from './types';

export interface Reader {
  /** As `readBytes`, in a worker and within the time limit. The caller keeps its bytes. */
  read(bytes: Uint8Array, hint: ReadHint, signal?: AbortSignal): Promise<Result<Found, IntakeError>>;
  /** As `openLocked`, in a worker and within a time limit of its own. */
  open(file: LockedFile, passphrase: string, signal?: AbortSignal): Promise<Result<PackedFile, IntakeError>>;
  /** The QR codes in one frame; none where reading it takes too long. */
  codes(frame: GrayFrame): Promise<readonly Code[]>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The bundled `worker.ts`. */
  readonly workerFile: URL | string;
  readonly threads?: number;
  readonly milliseconds?: number;
  readonly openMilliseconds?: number;
}

/** Reads files in worker threads, so that no file can hold up or bring down whoever asked. */
export function createReader(options: ReaderOptions): Reader {
  const { workerFile, threads = 1 } = options;
  const { milliseconds = limits.readMilliseconds, openMilliseconds = limits.openMilliseconds } = options;
  const all = Array.from({ length: threads }, () => createLane({ workerFile, milliseconds, openMilliseconds }));
  const free: Lane[] = [...all];
  const waiting: ((lane: Lane) => void)[] = [];

  const take = (): Promise<Lane> => {
    const lane = free.pop();
    return lane ? Promise.resolve(lane) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };

  const inLane = async <T>(use: (lane: Lane) => Promise<T>): Promise<T> => {
    const lane = await take();
    try {
      return await use(lane);
    } finally {
      give(lane);
    }
  };

  return {
    async read(bytes, hint, signal) {
      if (bytes.length > limits.fileBytes) {
        return failure({ kind: 'too-large', size: bytes.length, limit: limits.fileBytes });
      }
      const result = await inLane((lane) => lane.run({ bytes, hint }, signal));
      return result.ok ? success(withPicture(result.value, bytes)) : result;
    },
    open: (file, passphrase, signal) => inLane((lane) => lane.open({ file, passphrase }, signal)),
    codes: (frame) => inLane((lane) => lane.codes(frame)),
    close: async () => {
      await Promise.all(all.map((lane) => lane.close()));
    },
  };
}

/** The worker leaves the picture's bytes out where they are the original's. */
function withPicture(found: Found, bytes: Uint8Array): Found {
  const { picture } = found;
  return picture?.bytes.length === 0 ? { ...found, picture: { ...picture, bytes } } : found;
}
