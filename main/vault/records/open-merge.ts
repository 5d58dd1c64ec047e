import type { Inside } from '../inside';
import { mergeSteps } from './portable-in';
import type { Incoming, Merging, Restored } from './portable-types';

/** A merge with its transaction open; `finish` is for whoever else uses the vault meanwhile. */
export interface OpenMerge extends Merging {
  /** Goes to its end at once. What goes wrong is told at the next step, and not to whoever came by. */
  readonly finish: () => void;
}

type Ended =
  | { readonly kind: 'done'; readonly restored: Restored }
  | { readonly kind: 'failed'; readonly fault: unknown }
  | { readonly kind: 'taken-back' };

/** See `PortableVault.merge`. */
export function openMerge(inside: Inside, incoming: Incoming): OpenMerge {
  const transaction = inside.store.begin();
  const steps = mergeSteps(inside, incoming);
  let ended: Ended | null = null;

  function goOn(until: number): void {
    if (ended) return;
    try {
      do {
        const step = steps.next();
        if (step.done !== true) continue;
        transaction.commit();
        ended = { kind: 'done', restored: step.value };
        return;
      } while (performance.now() < until);
    } catch (fault) {
      ended = { kind: 'failed', fault };
      transaction.rollBack();
    }
  }
  const outcome = (): Ended | null => ended;

  return {
    step(milliseconds) {
      goOn(performance.now() + milliseconds);
      const now = outcome();
      if (now?.kind === 'failed') throw now.fault;
      return now?.kind === 'done' ? now.restored : null;
    },
    takeBack() {
      if (!ended) {
        transaction.rollBack();
        ended = { kind: 'taken-back' };
      }
      return ended.kind === 'taken-back';
    },
    finish: () => goOn(Number.POSITIVE_INFINITY),
  };
}
