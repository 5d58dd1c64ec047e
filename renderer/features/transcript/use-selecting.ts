import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { announce } from '../../ui/live-region';
import type { Plan } from './lines';
import { allSelected, anchored, ranged, toggled, unselected } from './selection-slice';
import type { Shown } from './shown';

export interface Selecting {
  /** The badges that are selected and shown: no act reaches what a filter hides. */
  readonly selected: ReadonlySet<string>;
  readonly toggle: (place: number) => void;
  /** All from where the range began to this place; `from` where none has begun. */
  readonly rangeTo: (place: number, from: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** What is selected of the badges that are shown, and how that changes; told to a screen reader each time. */
export function useSelecting(plan: Plan, shown: readonly Shown[]): Selecting {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const { ids, anchor } = useAppSelector(({ selection }) => selection);
  const selected = useSelected(shown);

  const told = useRef(selected.size);
  useEffect(() => {
    if (told.current === selected.size) return;
    told.current = selected.size;
    announce(t(selected.size === 0 ? 'transcript:selectedNone' : 'transcript:selectedCount', { count: selected.size }));
  }, [selected.size, t]);

  const cellAt = useCallback(
    (place: number) => {
      const found = plan.at(place);
      return found ? { id: found.shown.id, group: found.group.key } : null;
    },
    [plan],
  );
  const toggle = useCallback(
    (place: number) => {
      const cell = cellAt(place);
      if (cell) dispatch(toggled(cell));
    },
    [cellAt, dispatch],
  );
  const rangeTo = useCallback(
    (place: number, from: number) => {
      const begun = anchor ? plan.placeOf(anchor.id, anchor.group) : -1;
      const begin = begun >= 0 ? begun : from;
      const beginning = cellAt(begin);
      if (begun < 0 && beginning) dispatch(anchored(beginning));
      const [low, high] = begin < place ? [begin, place] : [place, begin];
      const between = Array.from({ length: high - low + 1 }, (_, at) => plan.at(low + at)?.shown.id);
      dispatch(ranged(between.filter((id) => id !== undefined)));
    },
    [anchor, plan, cellAt, dispatch],
  );
  const all = useCallback(() => {
    dispatch(allSelected(shown.map(({ id }) => id)));
  }, [dispatch, shown]);
  const clear = useCallback(() => {
    if (ids.length > 0) dispatch(unselected());
  }, [dispatch, ids.length]);
  return { selected, toggle, rangeTo, all, clear };
}

const none: ReadonlySet<string> = new Set();

/** The badges that are selected and shown. */
export function useSelected(shown: readonly Shown[]): ReadonlySet<string> {
  const ids = useAppSelector(({ selection }) => selection.ids);
  return useMemo(() => {
    if (ids.length === 0) return none;
    const asked = new Set(ids);
    return new Set(shown.flatMap(({ id }) => (asked.has(id) ? [id] : [])));
  }, [ids, shown]);
}
