import { randomUUID } from 'node:crypto';
import type { WalletError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import type { CutOffImport } from '../../shared/wallet';
import type { Vault } from '../vault/types';
import type { JobControl } from './jobs';

/** What is kept of an import of files and folders while it goes on; sealed in the vault. */
interface Entry {
  /** As the person chose them. */
  readonly paths: readonly string[];
  readonly at: string;
  /** Lines told and expected, as they were a while ago. */
  readonly done: number;
  readonly total: number;
}

/** Imports of files that something ended before they were done: a crash, a lock, the end of the program. */
export interface JournalSession {
  /** All of them as one; null where every import came to its end. */
  cutOff(): Result<CutOffImport | null, WalletError>;
  /** Takes them all in again: what is in the wallet already is found there. Null where there is none. */
  goOnImport(): Result<{ readonly job: string } | null, WalletError>;
  /** Forgets them; what they brought stays. */
  leaveImport(): Result<null, WalletError>;
}

type Work = (open: Vault, control: JobControl) => Promise<void>;
type Job = Result<{ readonly job: string }, WalletError>;

interface JournalParts {
  readonly now: () => Date;
  readonly vault: () => Vault | null;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
}

export interface ImportJournal {
  /** Writes an import down, starts it, and strikes it out when it has come to its end or the person cancelled it. */
  readonly keep: (paths: readonly string[], work: Work, start: (work: Work) => Job) => Job;
  readonly cutOff: () => Result<CutOffImport | null, WalletError>;
  /** The paths of all that were cut off, each once. */
  readonly left: () => Result<readonly string[], WalletError>;
  readonly forget: () => Result<null, WalletError>;
}

/** A write a line would cost more than the badge; so old may the counts be that are told after a crash. */
const writtenEvery = 2_000;

export function createImportJournal({ now, vault, withVault }: JournalParts): ImportJournal {
  /** Those that go on now in an open vault. */
  const going = new WeakMap<Vault, Set<string>>();
  const goingIn = (open: Vault): Set<string> => {
    const known = going.get(open) ?? new Set<string>();
    going.set(open, known);
    return known;
  };
  const cut = (open: Vault) => open.shelf<Entry>('import-journal').filter(({ id }) => !goingIn(open).has(id));

  /** Counts what a job tells, and writes it down now and then. */
  function counting(open: Vault, id: string, begun: Entry, control: JobControl) {
    let { done, total } = begun;
    let written = now().getTime();
    const write = (): void => {
      written = now().getTime();
      open.putOnShelf('import-journal', id, { ...begun, done, total: Math.max(total, done) });
    };
    const counted: JobControl = {
      ...control,
      expect(more) {
        total += more;
        control.expect(more);
      },
      line(line) {
        done += 1;
        control.line(line);
        if (now().getTime() - written >= writtenEvery) write();
      },
    };
    return { counted, write };
  }

  return {
    keep: (paths, work, start) =>
      withVault((open) => {
        const id = randomUUID();
        const entry: Entry = { paths, at: now().toISOString(), done: 0, total: 0 };
        open.together(() => {
          // What is begun anew is no longer cut off.
          for (const old of cut(open)) {
            if (old.value.paths.every((path) => paths.includes(path))) open.takeOffShelf('import-journal', old.id);
          }
          open.putOnShelf('import-journal', id, entry);
        });
        goingIn(open).add(id);
        return start(async (_open, control) => {
          const { counted, write } = counting(open, id, entry, control);
          try {
            await work(open, counted);
          } finally {
            goingIn(open).delete(id);
            // A wallet that is about to lock has taken its vault away, and closes it when its jobs have stopped.
            if (vault() === open) open.takeOffShelf('import-journal', id);
            else write();
          }
        });
      }),
    cutOff: () =>
      withVault((open) => {
        const entries = cut(open).map(({ value }) => value);
        if (entries.length === 0) return success(null);
        const sum = (of: (entry: Entry) => number) => entries.reduce((before, entry) => before + of(entry), 0);
        return success({
          paths: new Set(entries.flatMap(({ paths }) => paths)).size,
          done: sum(({ done }) => done),
          total: sum(({ total }) => total),
          at: entries.map(({ at }) => at).sort()[0] ?? '',
        });
      }),
    left: () => withVault((open) => success([...new Set(cut(open).flatMap(({ value }) => value.paths))])),
    forget: () =>
      withVault((open) => {
        open.together(() => {
          for (const { id } of cut(open)) open.takeOffShelf('import-journal', id);
        });
        return success(null);
      }),
  };
}
