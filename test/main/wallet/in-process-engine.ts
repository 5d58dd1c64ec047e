import { readBytes } from '../../../main/intake/read-bytes';
import { openLocked } from '../../../main/intake/wallets/open-locked';
import type { VerifyOutcome } from '../../../main/verify/types';
import { verifyCredential } from '../../../main/verify/verify';
import type { Engine } from '../../../main/wallet/engine';
import { failure } from '../../../shared/result';

/** The real reading and checking without the workers around them; stops between two badges, as they do. */
export const inProcessEngine: Engine = {
  read: (bytes, name, signal) =>
    Promise.resolve(signal.aborted ? failure({ kind: 'cancelled' }) : readBytes(bytes, { name })),
  async verify(jobs, documents, signal) {
    const outcomes: VerifyOutcome[] = [];
    for (const job of jobs) {
      if (signal.aborted) break;
      outcomes.push(await verifyCredential(job, documents));
      await new Promise(setImmediate);
    }
    return outcomes;
  },
  open: (file, passphrase, signal) =>
    signal.aborted ? Promise.resolve(failure({ kind: 'cancelled' })) : openLocked(file, passphrase),
  codes: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};
