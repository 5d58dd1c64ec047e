import { isDeepStrictEqual } from 'node:util';
import type { KeyRing } from '../../../shared/wallet';
import type { Call, CallArguments, CallValue } from './calls';
import { carryOut } from './carry-out';
import { givenAway } from './given-away';
import type { FromThread, MainEffects, ToThread } from './messages';
import { createQuestions, type Questions } from './questions';
import type { Thread } from './thread';

/** Why a call gets no answer: its thread is gone. */
export class ThreadEnded extends Error {}

/** What a thread says of its wallet unasked. */
type Said = Extract<FromThread, { readonly kind: 'state' | 'changed' | 'progress' }>;

export interface LivesParts {
  /** Starts a thread. `endedThreads` held the wallet before. */
  readonly start: (endedThreads: readonly number[]) => Thread;
  readonly keyRing: () => KeyRing;
  /** Settled when the key ring may be asked without being asked to; at once where it is absent. */
  readonly begun?: Promise<void> | undefined;
  readonly effects: MainEffects;
  readonly said: (message: Said) => void;
  /** The thread has died of this. */
  readonly died: (why: string) => void;
}

/** One thread after another: the next is started by the first call after one has died. */
export interface Lives {
  readonly ask: <C extends Call>(name: C, args: CallArguments<C>) => Promise<CallValue<C>>;
  readonly post: (message: ToThread) => void;
  /** Whether a thread is there to be asked. */
  readonly isAlive: () => boolean;
  /** Takes the thread for dead, and ends it. */
  readonly giveUp: (why: string) => void;
  /** Ends the thread for good. */
  readonly end: () => Promise<void>;
}

interface Life {
  readonly thread: Thread;
  readonly questions: Questions;
  keyRing: KeyRing | null;
}

/** A thread that has told of a fault closes its wallet before it ends. */
const afterFault = 3_000;

/** Starts a thread at once, so that it gets ready while other things do. */
export function createLives({
  start,
  keyRing,
  begun: free = Promise.resolve(),
  effects,
  said,
  died,
}: LivesParts): Lives {
  let ended: readonly number[] = [];
  let ending: Promise<unknown> = Promise.resolve();
  let over = false;
  let life: Life | null = begin();

  function begin(): Life {
    const begun: Life = { thread: start(ended), questions: createQuestions(), keyRing: null };
    begun.thread.onMessage((message) => {
      if (life === begun) hear(begun, message as FromThread);
    });
    begun.thread.onEnd((why) => fall(begun, why, 0));
    // From a turn of its own: the first look at a key ring may take a while, and the thread starts beside it.
    void free.then(() => setImmediate(() => tellKeyRing(begun)));
    return begun;
  }

  function hear(from: Life, message: FromThread): void {
    if (message.kind === 'outcome') from.questions.answer(message.id, message.outcome);
    else if (message.kind === 'fault') fall(from, message.detail, afterFault);
    else if (message.kind === 'ask') {
      void carryOut(effects, message, (answer, given = []) => {
        if (life === from) from.thread.post(answer, given);
      });
    } else said(message);
  }

  /** Nobody gets an answer of it any more. It has `grace` milliseconds left to end by itself. */
  function fall(fallen: Life, why: string, grace: number): void {
    if (life !== fallen) return;
    life = null;
    ended = [...ended, fallen.thread.id];
    ending = endOf(fallen.thread, grace);
    fallen.questions.giveUp(new ThreadEnded());
    if (!over) died(why);
  }

  /** The thread cannot ask for the key ring when it needs it at once; so it is told before a call, where it has changed. */
  function tellKeyRing(to: Life): void {
    if (life !== to) return;
    const now = keyRing();
    if (isDeepStrictEqual(now, to.keyRing)) return;
    to.keyRing = now;
    to.thread.post({ kind: 'key-ring', keyRing: now }, []);
  }

  return {
    async ask(name, args) {
      await ending;
      if (over) throw new ThreadEnded();
      life ??= begin();
      tellKeyRing(life);
      const { thread, questions } = life;
      // SECURITY: a passphrase is in this message and nowhere else; nothing of a call is kept.
      const given = args.flatMap((arg) => givenAway(arg));
      return (await questions.ask((id) => thread.post({ kind: 'call', id, name, args }, given))) as CallValue<
        typeof name
      >;
    },
    post: (message) => life?.thread.post(message, []),
    isAlive: () => life !== null,
    giveUp: (why) => {
      if (life) fall(life, why, 0);
    },
    async end() {
      over = true;
      if (life) fall(life, '', 0);
      await ending;
    },
  };
}

/** Ends a thread, after it was left some time to do so by itself. */
async function endOf(thread: Thread, grace: number): Promise<void> {
  if (grace > 0) {
    await new Promise<void>((settle) => {
      const late = setTimeout(settle, grace);
      thread.onEnd(() => {
        clearTimeout(late);
        settle();
      });
    });
  }
  await thread.end();
}
