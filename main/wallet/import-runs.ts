import type { WalletError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import type { Vault } from '../vault/types';
import type { Arrival } from './arrivals';
import type { Engine } from './engine';
import { fromPaths } from './from-paths';
import { importBadges, type ImportTools } from './import-badges';
import { createImportJournal, type JournalSession } from './import-journal';
import type { AgainShelf } from './intake-again';
import { createIntake, type IntakeSession } from './intake-session';
import type { JobControl } from './jobs';
import type { RunKit } from './run-kit';
import { sampleArrivals } from './samples';
import type { WalletEffects, WalletSession } from './types';
import { unpacked } from './unpack';

export type ImportRuns = Pick<
  WalletSession,
  'importPaths' | 'importBytes' | 'importText' | 'importUrl' | 'importSamples'
> &
  IntakeSession &
  JournalSession & {
    /** Takes files nobody named one by one: only what is a badge as it stands, without codes and without the network. */
    readonly takeQuietly: (paths: readonly string[], folder: string) => Result<{ readonly job: string }, WalletError>;
  };

interface ImportParts {
  readonly effects: Pick<WalletEffects, 'now' | 'samplesFolder'>;
  readonly engine: Engine;
  readonly kit: RunKit;
  readonly vault: () => Vault | null;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly changed: (revision: number) => void;
  /** What was refused and may be tried again. */
  readonly again: AgainShelf;
}

/** Everything that brings badges in: each starts a job and answers at once. */
export function createImportRuns(parts: ImportParts): ImportRuns {
  const { effects, engine, vault, withVault, changed, again } = parts;
  const { tools, run } = parts.kit;
  const journal = createImportJournal({ now: effects.now, vault, withVault });
  const told = (): void => {
    const open = vault();
    if (open) changed(open.revision());
  };

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
