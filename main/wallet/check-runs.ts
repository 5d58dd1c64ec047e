import { checkBadges } from './check-badges';
import type { JobControl, Jobs } from './jobs';
import { checkStale } from './re-check';
import { refreshBadge } from './refresh-badge';
import type { RunKit } from './run-kit';
import type { WalletSession } from './types';

export interface CheckRuns extends Pick<WalletSession, 'check' | 'refresh'> {
  /** Checks what is long past, where the setting lets the network be asked unasked; otherwise nothing. */
  readonly checkQuietly: () => void;
  /** Checks badges that something else has changed the reading of: nobody asked for it, so no panel opens for it. */
  readonly checkUnasked: (ids: readonly string[]) => void;
}

interface CheckParts {
  readonly kit: RunKit;
  readonly jobs: Jobs;
  /** Whether the earner lets the network be asked unasked. */
  readonly mayAsk: () => boolean;
}

/** A turn of quiet checks is a few hundred badges, a few at a time. */
const quietTurn = { limit: 500, batchSize: 10 } as const;
const quietRest = 250;

/** Checks of badges that are in the wallet: each starts a job and answers at once. */
export function createCheckRuns({ kit: { tools, run }, jobs, mayAsk }: CheckParts): CheckRuns {
  /** The last turn of quiet checks. */
  let quietJob = '';
  return {
    check: (ids, asked) => run((open, control) => checkBadges(ids, tools(open, asked), control)),
    // The person asks for it there and then, which is their word for the network as with an address they type in.
    refresh: (id) => run((open, control) => refreshBadge(id, tools(open, { online: true }), control)),
    checkUnasked(ids) {
      run((open, control) => checkBadges(ids, tools(open, { online: false }), control), 'quiet');
    },
    checkQuietly() {
      // One turn at a time.
      if (jobs.isRunning(quietJob) || !mayAsk()) return;
      const begun = run(async (open, control) => {
        const rest = () => restWhile(jobs.busy, control);
        await rest();
        // The wallet may have been locked in the rest, and its vault is closed then.
        if (control.isStopped()) return;
        await checkStale(tools(open, { online: false }), control, { ...quietTurn, rest });
      }, 'quiet');
      if (begun.ok) quietJob = begun.value.job;
    },
  };
}

/** Rests for a moment, and for as long as the person has something under way. */
async function restWhile(busy: () => boolean, { isStopped }: JobControl): Promise<void> {
  do {
    await new Promise((settle) => setTimeout(settle, quietRest));
  } while (busy() && !isStopped());
}
