import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Code, GrayFrame } from './qr/decoder';
import { createLane, type Lane } from './lane';
import { limits } from './limits';
import type { Found, ReadHint } from './types';

export interface Reader {
  /** As `readBytes`, in a worker and within the time limit. The caller keeps its bytes. */
  read(bytes: Uint8Array, hint: ReadHint, signal?: AbortSignal): Promise<Result<Found, IntakeError>>;
  /** The QR codes in one frame; none where reading it takes too long. */
  codes(frame: GrayFrame): Promise<readonly Code[]>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The bundled `worker.ts`. */
  readonly workerFile: URL | string;
  readonly threads?: number;
  readonly milliseconds?: number;
}

/** Reads files in worker threads, so that no file can hold up or bring down whoever asked. */
export function createReader(options: ReaderOptions): Reader {
  const { workerFile, threads = 1, milliseconds = limits.readMilliseconds } = options;
  const all = Array.from({ length: threads }, () => createLane({ workerFile, milliseconds }));
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

  return {
    async read(bytes, hint, signal) {
      if (bytes.length > limits.fileBytes) {
        return failure({ kind: 'too-large', size: bytes.length, limit: limits.fileBytes });
      }
      const lane = await take();
      try {
        const result = await lane.run({ bytes, hint }, signal);
        return result.ok ? success(withPicture(result.value, bytes)) : result;
      } finally {
        give(lane);
      }
    },
    async codes(frame) {
      const lane = await take();
      try {
        return await lane.codes(frame);
      } finally {
        give(lane);
      }
    },
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
