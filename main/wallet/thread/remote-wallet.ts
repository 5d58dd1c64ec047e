import { failure } from '../../../shared/result';
import type { ImportProgress, VaultState } from '../../../shared/wallet';
import { createListeners } from '../listeners';
import { type CallArguments, calls, type RemoteWallet, type ResultCall, type SilentCall } from './calls';
import { createLives, type LivesParts, ThreadEnded } from './lives';
import type { Thread } from './thread';

export interface RemoteWalletParts extends Pick<LivesParts, 'keyRing' | 'effects' | 'begun'> {
  /** Starts a thread. `endedThreads` held the wallet before. */
  readonly start: (now: { readonly locale: string; readonly endedThreads: readonly number[] }) => Thread;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The thread has died of this, and the wallet is locked. */
  readonly fault: (detail: string) => void;
  /** How long locking and closing may take before the thread is ended, in milliseconds. */
  readonly patience?: number;
}

/** Running jobs stop between two badges, or as soon as the network lets go. */
const defaultPatience = 15_000;

/** The wallet in its thread; see {@link RemoteWallet}. The thread starts at once. */
export function createRemoteWallet(parts: RemoteWalletParts): RemoteWallet {
  const { patience = defaultPatience } = parts;
  const states = createListeners<VaultState>();
  const changes = createListeners<number>();
  const progresses = createListeners<ImportProgress>();
  let { locale } = parts;
  let last: VaultState | null = null;
  /** The last state that was not on its way to another. */
  let settled: VaultState | null = null;
  let closing = false;

  const tell = (state: VaultState): void => {
    last = state;
    if (state.kind !== 'unlocking') settled = state;
    states.tell(state);
  };
  const lives = createLives({
    ...parts,
    start: (endedThreads) => parts.start({ locale, endedThreads }),
    said(message) {
      if (message.kind === 'state') tell(message.state);
      else if (message.kind === 'changed') changes.tell(message.revision);
      else progresses.tell(message.progress);
    },
    died(why) {
      if (settled) tell(settled.kind === 'unlocked' ? { ...settled, kind: 'locked' } : settled);
      if (!closing) parts.fault(why);
    },
  });

  /** What a call comes to; where its thread died meanwhile, what can be said without one. */
  async function unlessEnded<T>(asked: Promise<T>, gone: () => T): Promise<T> {
    try {
      return await asked;
    } catch (fault) {
      if (fault instanceof ThreadEnded) return gone();
      throw fault;
    }
  }
  const known = (): VaultState => {
    if (last === null) throw new ThreadEnded('the wallet never began');
    return last;
  };

  /** SECURITY: a thread that does not lock when it is told to is ended, and its memory with it. */
  async function within<T>(asked: Promise<T>, why: string): Promise<T> {
    const late = setTimeout(() => lives.giveUp(why), patience);
    try {
      return await asked;
    } finally {
      clearTimeout(late);
    }
  }

  /** The calls of one kind, each asked of the thread; `gone` is what they answer when it has ended. */
  function named<Name extends ResultCall | SilentCall>(kind: string, gone: () => unknown): Pick<RemoteWallet, Name> {
    const names = (Object.keys(calls) as Name[]).filter((name) => calls[name] === kind);
    const asking = (name: Name) => [
      name,
      (...args: CallArguments<Name>): Promise<unknown> => unlessEnded<unknown>(lives.ask(name, args), gone),
    ];
    return Object.fromEntries(names.map(asking)) as Pick<RemoteWallet, Name>;
  }

  return {
    ...named<ResultCall>('result', () => failure({ kind: 'locked' })),
    ...named<SilentCall>('nothing', () => undefined),
    state: () => unlessEnded(lives.ask('state', []), known),
    async lock() {
      if (!lives.isAlive()) return known();
      return unlessEnded(within(lives.ask('lock', []), 'it did not lock in time'), known);
    },
    picture: (id) => unlessEnded(lives.ask('picture', [id]), () => null),
    async close() {
      closing = true;
      if (lives.isAlive()) {
        await unlessEnded(within(lives.ask('close', []), 'it did not close in time'), () => undefined);
      }
      await lives.end();
    },
    lastState: () => last,
    speak(wanted) {
      locale = wanted;
      lives.post({ kind: 'locale', locale });
    },
    onState: states.add,
    onChanged: changes.add,
    onProgress: progresses.add,
  };
}
