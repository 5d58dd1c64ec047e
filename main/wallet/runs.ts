import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Vault } from '../vault/types';
import type { Arrival } from './arrivals';
import { checkBadges } from './check-badges';
import { documentsFor } from './documents';
import type { Engine } from './engine';
import { fromPaths } from './from-paths';
import { importBadges, type ImportTools } from './import-badges';
import { createImportJournal, type JournalSession } from './import-journal';
import type { AgainShelf } from './intake-again';
import { createIntake, type IntakeSession } from './intake-session';
import type { JobControl, Jobs } from './jobs';
import { knownIn } from './known-badges';
import { checkStale } from './re-check';
import { refreshBadge } from './refresh-badge';
import { sampleArrivals, samplesSource } from './samples';
import type { TrustShelf } from './trust-index';
import { trusting } from './trusting';
import type { WalletEffects, WalletSession } from './types';
import { unpacked } from './unpack';

interface RunParts {
  readonly effects: WalletEffects;
  readonly engine: Engine;
  readonly jobs: Jobs;
  readonly vault: () => Vault | null;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly changed: (revision: number) => void;
  /** Whom the earner trusts. */
  readonly trust: TrustShelf;
  /** What was refused and may be tried again. */
  readonly again: AgainShelf;
}

type Runs = Pick<
  WalletSession,
  'importPaths' | 'importBytes' | 'importText' | 'importUrl' | 'importSamples' | 'check' | 'refresh'
> &
  IntakeSession &
  JournalSession & {
    /** Takes files nobody named one by one: only what is a badge as it stands, without codes and without the network. */
    readonly takeQuietly: (paths: readonly string[], folder: string) => Result<{ readonly job: string }, WalletError>;
    /** Checks what is long past, where the setting lets the network be asked unasked; otherwise nothing. */
    readonly checkQuietly: () => void;
    /** Checks badges that something else has changed the reading of: nobody asked for it, so no panel opens for it. */
    readonly checkUnasked: (ids: readonly string[]) => void;
  };

/** A turn of quiet checks is a few hundred badges, a few at a time. */
const quietTurn = { limit: 500, batchSize: 10 } as const;
const quietRest = 250;

/** The long-running use cases: each starts a job and answers at once. */
export function createRuns({ effects, engine, jobs, vault, withVault, changed, trust, again }: RunParts): Runs {
  const journal = createImportJournal({ now: effects.now, vault, withVault });
  const samples = samplesSource(effects.samplesFolder);
  const told = (): void => {
    const open = vault();
    if (open) changed(open.revision());
  };
  /** The last turn of quiet checks. */
  let quietJob = '';

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

  function run(
    work: (open: Vault, control: JobControl) => Promise<void>,
    quiet?: 'quiet',
    folder?: string,
  ): Result<{ readonly job: string }, WalletError> {
    const open = vault();
    if (!open) return failure({ kind: 'locked' });
    return success(
      jobs.start(
        async (control) => {
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
        },
        quiet,
        folder,
      ),
    );
  }

  type Arrivals = (control: JobControl) => AsyncIterable<Arrival>;
  const taking = (arrivals: Arrivals) => (open: Vault, control: JobControl) =>
    importBadges(
      unpacked(arrivals(control), { read: engine.read, again }, control),
      { ...tools(open, { online: false }), again },
      control,
    );
  const take = (arrivals: Arrivals) => run(taking(arrivals));
  const takePaths = (paths: readonly string[]) =>
    journal.keep(
      paths,
      taking((control) => fromPaths(paths, control)),
      run,
    );

  const one = (arrival: Arrival) =>
    take(async function* (control) {
      control.expect(1);
      yield await Promise.resolve(arrival);
    });

  return {
    ...createIntake({ engine, again, vault, take }),
    takeQuietly: (paths, folder) =>
      journal.keep(
        paths,
        (open, control) => {
          const usual = tools(open, { online: false });
          // SECURITY: a file that only lies in a folder sends nobody anywhere; the person may ask for it afterwards.
          const read = engine.readUndrawn ?? engine.read;
          const alone: ImportTools = { ...usual, read, linked: usual.offline, again, withoutCodes: true };
          const told = tellingBadges(control);
          return importBadges(unpacked(fromPaths(paths, told), { read, again }, told), alone, told);
        },
        (work) => run(work, 'quiet', folder),
      ),
    importPaths: takePaths,
    cutOff: journal.cutOff,
    goOnImport() {
      const left = journal.left();
      if (!left.ok) return left;
      const begun = left.value.length === 0 ? success(null) : takePaths(left.value);
      told();
      return begun;
    },
    leaveImport() {
      const forgotten = journal.forget();
      told();
      return forgotten;
    },
    importBytes: (name, bytes) =>
      one({
        source: name,
        origin: { kind: 'file', name },
        fileName: name,
        held: bytes.length,
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
    // The person asks for it there and then, which is their word for the network as with an address they type in.
    refresh: (id) => run((open, control) => refreshBadge(id, tools(open, { online: true }), control)),
    checkUnasked(ids) {
      run((open, control) => checkBadges(ids, tools(open, { online: false }), control), 'quiet');
    },
    checkQuietly() {
      // One turn at a time.
      if (jobs.isRunning(quietJob) || vault()?.settings().privacy !== 'automatic') return;
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

/** Of a folder's files nobody named: what became a badge, and what would need the network. The rest is nobody's badge. */
function tellingBadges(control: JobControl): JobControl {
  return {
    ...control,
    line: (line) => {
      const { outcome } = line;
      const silent =
        outcome.kind === 'refused' ? outcome.error.kind !== 'network-not-allowed' : outcome.kind === 'already-there';
      if (!silent) control.line(line);
    },
  };
}

/** Rests for a moment, and for as long as the person has something under way. */
async function restWhile(busy: () => boolean, { isStopped }: JobControl): Promise<void> {
  do {
    await new Promise((settle) => setTimeout(settle, quietRest));
  } while (busy() && !isStopped());
}
