import type { IntakeError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import { createReader } from '../intake/pool';
import type { Code, GrayFrame } from '../intake/qr/decoder';
import type { Found } from '../intake/types';
import type { DocumentSource } from '../net/types';
import { createVerifier } from '../verify/pool';
import type { VerifyJob, VerifyOutcome } from '../verify/types';

/** Reading and checking, each in workers of its own, so that no badge can hold up whoever called. */
export interface Engine {
  readonly read: (bytes: Uint8Array, name: string, signal: AbortSignal) => Promise<Result<Found, IntakeError>>;
  readonly verify: (
    jobs: readonly VerifyJob[],
    documents: DocumentSource,
    signal: AbortSignal,
  ) => Promise<readonly VerifyOutcome[]>;
  /** The QR codes in one frame. */
  readonly codes: (frame: GrayFrame) => Promise<readonly Code[]>;
  readonly close: () => Promise<void>;
}

export function createEngine(workers: { readonly intake: URL; readonly verify: URL }): Engine {
  const reader = createReader({ workerFile: workers.intake });
  const verifier = createVerifier({ workerFile: workers.verify });
  return {
    read: (bytes, name, signal) => reader.read(bytes, { name }, signal),
    codes: (frame) => reader.codes(frame),
    verify: (jobs, documents, signal) => verifier.verify(jobs, documents, { signal }),
    close: async () => {
      await Promise.all([reader.close(), verifier.close()]);
    },
  };
}
