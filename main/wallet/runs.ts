import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Vault } from '../vault/types';
import type { Arrival } from './arrivals';
import { checkBadges } from './check-badges';
import { documentsFor } from './documents';
import type { Engine } from './engine';
import { fromPaths } from './from-paths';
import { importBadges } from './import-badges';
import type { JobControl, Jobs } from './jobs';
import { sampleArrivals, samplesSource } from './samples';
import type { WalletEffects, WalletSession } from './types';

interface RunParts {
  readonly effects: WalletEffects;
  readonly engine: Engine;
  readonly jobs: Jobs;
  readonly vault: () => Vault | null;
  readonly changed: (revision: number) => void;
}

type Runs = Pick<WalletSession, 'importPaths' | 'importBytes' | 'importText' | 'importUrl' | 'importSamples' | 'check'>;

/** The long-running use cases: each starts a job and answers at once. */
export function createRuns({ effects, engine, jobs, vault, changed }: RunParts): Runs {
  const samples = samplesSource(effects.samplesFolder);

  /** What a run needs of the vault as it is now. `online` is what the earner's setting and word allow together. */
  function tools(open: Vault, asked: { readonly online: boolean }) {
    const { privacy, emails } = open.settings();
    const choice = { network: effects.network, samples, snapshot: (url: string) => open.snapshot(url) };
    const online = privacy === 'automatic' || (privacy === 'ask' && asked.online);
    return {
      vault: open,
      read: engine.read,
      verify: engine.verify,
      documents: documentsFor(choice, online),
      linked: documentsFor(choice, privacy !== 'never'),
      identities: emails,
      now: effects.now,
    };
  }

  function run(
    work: (open: Vault, control: JobControl) => Promise<void>,
  ): Result<{ readonly job: string }, WalletError> {
    const open = vault();
    if (!open) return failure({ kind: 'locked' });
    return success(
      jobs.start(async (control) => {
        let told = open.revision();
        const tell = (): void => {
          if (vault() !== open || open.revision() === told) return;
          told = open.revision();
          changed(told);
        };
        const timer = setInterval(tell, 250);
        try {
          await work(open, control);
        } finally {
          clearInterval(timer);
          tell();
        }
      }),
    );
  }

  function take(arrivals: (control: JobControl) => AsyncIterable<Arrival>) {
    return run((open, control) => importBadges(arrivals(control), tools(open, { online: false }), control));
  }

  const one = (arrival: Arrival) =>
    take(async function* (control) {
      control.expect(1);
      yield await Promise.resolve(arrival);
    });

  return {
    importPaths: (paths) => take((control) => fromPaths(paths, control)),
    importBytes: (name, bytes) =>
      one({
        source: name,
        origin: { kind: 'file', name },
        fileName: name,
        read: () => Promise.resolve(success(bytes)),
      }),
    importText: (text) =>
      one({
        source: '',
        origin: { kind: 'text' },
        fileName: 'badge.txt',
        read: () => Promise.resolve(success(new TextEncoder().encode(text))),
      }),
    importUrl: (url) =>
      one({
        source: url,
        origin: { kind: 'url', url },
        fileName: 'badge.txt',
        read: () => Promise.resolve(success(new TextEncoder().encode(url.trim()))),
      }),
    importSamples: () =>
      take(async function* (control) {
        const arrivals = await sampleArrivals(effects.samplesFolder);
        control.expect(arrivals.length);
        yield* arrivals;
      }),
    check: (ids, asked) => run((open, control) => checkBadges(ids, tools(open, asked), control)),
  };
}
