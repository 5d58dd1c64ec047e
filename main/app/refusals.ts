import type { Channel } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import type { Refusal } from '../../shared/refusals';
import type { Result } from '../../shared/result';
import type { Refusals } from '../ipc/refusals';

/** Refusals that wait until a page has shown them and the person has put them away. */
export interface WaitingRefusals extends Refusals {
  readonly add: (refusal: Refusal) => void;
  /** Waits for something that was asked for in a menu, where nobody hears the answer. */
  readonly asking: (what: Refusal['what'], answer: Promise<Result<unknown, WalletError>>) => Promise<void>;
  /** What a call was refused whose page is gone; what only the page wanted to know is nobody's loss. */
  readonly unheard: (channel: Channel, error: WalletError) => void;
}

/** Calls that go on without the page that asked, and what the person calls that. */
const asked: Partial<Record<Channel, Refusal['what']>> = {
  'place.move': 'move',
  'place.erase': 'erase',
  'profiles.delete': 'delete',
  'profiles.create': 'use',
  'profiles.use': 'use',
};

export function createRefusals(waiting: () => void): WaitingRefusals {
  let refusals: readonly Refusal[] = [];
  const add = (refusal: Refusal): void => {
    // The last of its kind says it: nobody is asked to put the same words away ten times.
    refusals = [...refusals.filter(({ what }) => what !== refusal.what), refusal];
    waiting();
  };
  return {
    add,
    async asking(what, answer) {
      const answered = await answer;
      if (!answered.ok) add({ what, error: answered.error });
    },
    unheard(channel, error) {
      const what = asked[channel];
      if (what !== undefined) add({ what, error });
    },
    read: () => refusals,
    told(what) {
      refusals = refusals.filter((one) => one.what !== what);
      return refusals;
    },
  };
}
