import type { WalletSession } from '../types';
import { type Call, isCall } from './calls';
import { givenAway } from './given-away';
import type { FromThread, Outcome } from './messages';

/** Sends a message; the memory of `given` goes with it and must not be used again. */
export type Post<Message> = (message: Message, given?: readonly ArrayBuffer[]) => void;

/**
 * Lets a session be called over a wire: what it says of itself goes out as it says it, and what comes back carries a
 * call out. Nothing thrown leaves it; a fault is told as one.
 * @returns takes one message in; what is no call is let fall
 */
export function serveSession(session: WalletSession, post: Post<FromThread>): (message: unknown) => void {
  session.onState((state) => post({ kind: 'state', state }));
  session.onChanged((revision) => post({ kind: 'changed', revision }));
  session.onProgress((progress) => post({ kind: 'progress', progress }));

  const called = session as unknown as Readonly<Record<Call, (...args: readonly unknown[]) => unknown>>;

  function answer(id: number, outcome: Outcome): void {
    const given = outcome.kind === 'answered' ? givenAway(outcome.value) : [];
    try {
      post({ kind: 'outcome', id, outcome }, given);
    } catch (fault) {
      post({ kind: 'outcome', id, outcome: failed(fault) });
    }
  }

  return (message) => {
    if (!isNumbered(message) || message.kind !== 'call') return;
    const { id, name, args } = message;
    // SECURITY: only what the table of calls names, so that nothing else of the session or of its prototype is reached.
    if (!isCall(name) || !Array.isArray(args)) {
      answer(id, { kind: 'failed', detail: 'no call of a wallet' });
      return;
    }
    try {
      const value = called[name](...(args as readonly unknown[]));
      // An answer that is there at once goes out at once, before anything the call has set going says a word.
      if (!(value instanceof Promise)) answer(id, { kind: 'answered', value });
      else {
        value.then(
          (later: unknown) => answer(id, { kind: 'answered', value: later }),
          (fault: unknown) => answer(id, failed(fault)),
        );
      }
    } catch (fault) {
      answer(id, failed(fault));
    }
  };
}

function failed(fault: unknown): Outcome {
  return { kind: 'failed', detail: fault instanceof Error ? fault.message : String(fault) };
}

/** The shape every message that wants an answer has. */
function isNumbered(message: unknown): message is { kind: unknown; id: number; name: unknown; args: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    'id' in message &&
    'name' in message &&
    'args' in message &&
    Number.isSafeInteger(message.id)
  );
}
