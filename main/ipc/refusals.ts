import type { Refusal } from '../../shared/refusals';
import { success } from '../../shared/result';
import type { Handlers } from './answer';

/** Refusals no page has heard. The app gives the real ones. */
export interface Refusals {
  read(): readonly Refusal[];
  /** The person has put it away. Gives what is left. */
  told(what: Refusal['what']): readonly Refusal[];
}

export function refusalHandlers(refusals: Refusals): Pick<Handlers, 'refusals.read' | 'refusals.told'> {
  return {
    'refusals.read': () => success(refusals.read()),
    'refusals.told': (what) => success(refusals.told(what)),
  };
}
