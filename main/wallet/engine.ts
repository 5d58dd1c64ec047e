import type { IntakeError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import { createReader } from '../intake/pool';
import type { Code, GrayFrame } from '../intake/qr/decoder';
import type { Found, LockedFile, PackedFile } from '../intake/types';
import type { DocumentSource } from '../net/types';
import { createVerifier } from '../verify/pool';
import { type DrawPicture, readDrawn } from './read-drawn';
import type { VerifyJob, VerifyOutcome } from '../verify/types';

/** Reading and checking, each in workers of its own, so that no badge can hold up whoever called. */
export interface Engine {
  readonly read: (bytes: Uint8Array, name: string, signal: AbortSignal) => Promise<Result<Found, IntakeError>>;
  /** The same without drawing pictures that only a browser can: for what nobody asked to have read. */
  readonly readUndrawn?: Engine['read'];
  /** Opens a file that arrived encrypted. */
  readonly open: (
    file: LockedFile,
    passphrase: string,
    signal: AbortSignal,
  ) => Promise<Result<PackedFile, IntakeError>>;
  readonly verify: (
    jobs: readonly VerifyJob[],
    documents: DocumentSource,
    signal: AbortSignal,
  ) => Promise<readonly VerifyOutcome[]>;
  /** The QR codes in one frame. */
  readonly codes: (frame: GrayFrame) => Promise<readonly Code[]>;
  readonly close: () => Promise<void>;
}

/** @param draw draws a picture that only a browser can; absent where there is none */
export function createEngine(workers: { readonly intake: URL; readonly verify: URL }, draw?: DrawPicture): Engine {
  const reader = createReader({ workerFile: workers.intake });
  const verifier = createVerifier({ workerFile: workers.verify });
  const readUndrawn: Engine['read'] = (bytes, name, signal) => reader.read(bytes, { name }, signal);
  return {
    readUndrawn,
    async read(bytes, name, signal) {
      const read = await readUndrawn(bytes, name, signal);
      if (read.ok || !draw) return read;
      return readDrawn(bytes, read.error, { draw, codes: (frame) => reader.codes(frame), signal });
    },
    open: (file, passphrase, signal) => reader.open(file, passphrase, signal),
    codes: (frame) => reader.codes(frame),
    verify: (jobs, documents, signal) => verifier.verify(jobs, documents, { signal }),
    close: async () => {
      await Promise.all([reader.close(), verifier.close()]);
    },
  };
}
