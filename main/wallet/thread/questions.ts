import type { Outcome } from './messages';

/** Questions asked over a wire whose answers come later, by number. */
export interface Questions {
  /** Sends a question under a new number; rejects when it came out as a fault. */
  readonly ask: (send: (id: number) => void) => Promise<unknown>;
  /** Takes an answer in. One to a question nobody asked, or that was answered before, is let fall. */
  readonly answer: (id: number, outcome: Outcome) => void;
  /** Ends every open question. */
  readonly giveUp: (why: Error) => void;
}

export function createQuestions(): Questions {
  const open = new Map<number, { readonly settle: (value: unknown) => void; readonly fail: (why: Error) => void }>();
  let last = 0;
  return {
    ask: (send) =>
      new Promise((settle, fail) => {
        last += 1;
        open.set(last, { settle, fail });
        send(last);
      }),
    answer(id, outcome) {
      const question = open.get(id);
      open.delete(id);
      if (outcome.kind === 'answered') question?.settle(outcome.value);
      else question?.fail(new Error(outcome.detail));
    },
    giveUp(why) {
      const all = [...open.values()];
      open.clear();
      for (const { fail } of all) fail(why);
    },
  };
}
