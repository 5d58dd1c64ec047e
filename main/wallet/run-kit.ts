import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Vault } from '../vault/types';
import { documentsFor } from './documents';
import type { Engine } from './engine';
import type { JobControl, Jobs } from './jobs';
import { knownIn } from './known-badges';
import { samplesSource } from './samples';
import type { TrustShelf } from './trust-index';
import { trusting } from './trusting';
import type { WalletEffects } from './types';
import { unwaited } from './unwaited';

export interface RunKitParts {
  readonly effects: WalletEffects;
  readonly engine: Engine;
  readonly jobs: Jobs;
  readonly vault: () => Vault | null;
  /** Whether the wallet is open for reading alone. */
  readonly readOnly: () => boolean;
  readonly changed: (revision: number) => void;
  /** Whom the earner trusts. */
  readonly trust: TrustShelf;
}

export type RunKit = ReturnType<typeof createRunKit>;

/** What every long-running use case works with: its tools, and a job that tells the wallet's changes while it goes on. */
export function createRunKit({ effects, engine, jobs, vault, readOnly, changed, trust }: RunKitParts) {
  const samples = samplesSource(effects.samplesFolder);

  /** What a run needs of the vault as it is now. `online` is what the earner's setting and word allow together. */
  function tools(open: Vault, asked: { readonly online: boolean }) {
    const { privacy, emails } = open.settings();
    const choice = { network: effects.network, samples, snapshot: (url: string) => open.snapshot(url) };
    const online = privacy === 'automatic' || (privacy === 'ask' && asked.online);
    return {
      vault: open,
      known: knownIn(open),
      read: engine.read,
      verify: trusting(engine.verify, trust, open),
      documents: documentsFor(choice, online),
      linked: documentsFor(choice, privacy !== 'never'),
      offline: documentsFor(choice, false),
      identities: emails,
      now: effects.now,
    };
  }

  /** Every run writes. Errors: `locked`, `read-only`. A `folder` is named where its files are taken unasked. */
  function run(
    work: (open: Vault, control: JobControl) => Promise<void>,
    quiet?: 'quiet',
    folder?: string,
  ): Result<{ readonly job: string }, WalletError> {
    const open = vault();
    if (!open) return failure({ kind: 'locked' });
    if (readOnly()) return failure({ kind: 'read-only' });
    return success(
      jobs.start(
        async (control) => {
          let told = open.revision();
          const tell = (): void => {
            if (vault() !== open || open.revision() === told) return;
            told = open.revision();
            changed(told);
          };
          const timer = setInterval(() => unwaited(tell), 250);
          try {
            await work(open, control);
          } finally {
            clearInterval(timer);
            tell();
          }
        },
        quiet,
        folder,
      ),
    );
  }

  return { tools, run } as const;
}
