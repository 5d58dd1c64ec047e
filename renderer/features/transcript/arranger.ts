import type { Collection } from '../../../shared/collections';
import type { Stack } from '../../read-model/use-records';
import type { Find } from '../search/use-search';
import type { Filters, Grouping, Sorting } from '../../store/view-slice';
import { type Arranged, arrange } from './arrange';
import { grouped } from './grouping';
import { createShowing, type Moment, type Shown } from './shown';
import { createKinds } from './sieve';
import { createOrdering } from './sorting';
import { createTextOrder } from './text-order';

export interface Asked extends Moment {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filters: Filters;
  /** What is searched; null where nothing is. */
  readonly find: Find | null;
  readonly collections: readonly Collection[];
}

export type Arranger = (stacks: readonly Stack[], asked: Asked) => Arranged;

/**
 * Arranges the transcript, and remembers each stage: what is shown of a badge at this minute, the order, the groups. A
 * keystroke goes through the last stage alone.
 */
export function createArranger(collator: Intl.Collator): Arranger {
  const order = createTextOrder(collator);
  const showing = remembered(createShowing());
  const sorting = remembered(createOrdering());
  const grouping = remembered(grouped);
  const kinds = remembered(createKinds());
  const searched = remembered((sorted: readonly Shown[]) => sorted.map((one) => one.searched));
  const noCollections: readonly Collection[] = [];
  const moment = remembered(
    (now: Date, openedAt: string, changed: ReadonlySet<string>): Moment => ({ now, openedAt, changed }),
  );
  const groupsAsked = remembered((by: Grouping, sorted: Sorting, collections: readonly Collection[]) => ({
    grouping: by,
    sorting: sorted,
    collections,
    order,
  }));
  return (stacks, asked) => {
    const shown = showing(stacks, moment(asked.now, asked.openedAt, asked.changed));
    const sorted = sorting(shown, asked.sorting, order);
    const collections = asked.grouping === 'collection' ? asked.collections : noCollections;
    const slots = grouping(sorted, groupsAsked(asked.grouping, asked.sorting, collections));
    return arrange(sorted, kinds(sorted), slots, asked.filters, asked.find && asked.find(searched(sorted)));
  };
}

/** Gives the last answer again as long as it is asked for the same. */
function remembered<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly answer: R } | null = null;
  return (...args) => {
    if (last?.args.every((arg, at) => Object.is(arg, args[at]))) return last.answer;
    last = { args, answer: work(...args) };
    return last.answer;
  };
}
