import { type KeyboardEvent, useCallback } from 'react';
import type { Plan } from './lines';
import { useRefusal } from '../keep/use-refusal';
import { isMove, nextPlace } from './roving';
import { placeAt } from './use-reached';
import type { Selecting } from './use-selecting';

interface ListKeys {
  readonly plan: Plan;
  readonly selecting: Selecting;
  readonly goTo: (place: number) => void;
  /** Moves these badges to the trash. */
  readonly onTrash: (ids: readonly string[]) => void;
}

/**
 * The keys of the list: arrows, Home and End go from badge to badge, and with Shift select on the way; Space selects,
 * Ctrl or ⌘ with A all that is shown, Escape nothing; Delete moves to the trash, where anything can be changed. Enter opens, as on any link.
 */
export function useListKeys({ plan, selecting, goTo, onTrash }: ListKeys): (event: KeyboardEvent) => void {
  const refusal = useRefusal();
  return useCallback(
    (event) => {
      const place = placeAt(event.target);
      if (place === null || event.altKey) return;
      const { key, shiftKey } = event;
      const command = event.ctrlKey || event.metaKey;
      const done = (): void => event.preventDefault();
      if (command) {
        if (key.toLowerCase() !== 'a' || shiftKey) return;
        done();
        selecting.all();
      } else if (key === ' ') {
        done();
        selecting.toggle(place);
      } else if (key === 'Escape') {
        if (selecting.selected.size === 0) return;
        done();
        selecting.clear();
      } else if (key === 'Delete') {
        done();
        if (refusal) {
          refusal();
          return;
        }
        const id = plan.at(place)?.shown.id;
        if (id === undefined) return;
        const all = selecting.selected.has(id);
        onTrash(all ? [...selecting.selected] : [id]);
        const after = all ? null : plan.at(place + 1) ? place + 1 : place - 1;
        if (after !== null) goTo(after);
      } else if (isMove(key)) {
        const next = nextPlace(plan, place, key, document.documentElement.dir === 'rtl');
        if (next === null) return;
        done();
        if (shiftKey) selecting.rangeTo(next, place);
        goTo(next);
      }
    },
    [plan, selecting, goTo, onTrash, refusal],
  );
}
