import { type DragEvent, type MouseEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { dragBadges } from './drag-badges';
import type { Plan } from './lines';
import { placeAt } from './use-reached';
import type { Selecting } from './use-selecting';

interface ListPointer {
  readonly onClick: (event: MouseEvent) => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/**
 * Presses and drags, heard by the list as a whole: a press opens, on the box or with Ctrl or ⌘ it selects, with Shift all
 * from the last one to here. A badge that is dragged brings all that are selected with it, if it is one of them.
 */
export function useListPointer(
  plan: Plan,
  selecting: Selecting,
  reached: number,
  open: (id: string) => void,
): ListPointer {
  const { t } = useTranslation();
  const onClick = useCallback(
    (event: MouseEvent) => {
      const place = placeAt(event.target);
      if (place === null) return;
      event.preventDefault();
      const onBox = (event.target as Element).closest('[data-check]') !== null;
      if (event.shiftKey) selecting.rangeTo(place, reached);
      else if (onBox || event.ctrlKey || event.metaKey) selecting.toggle(place);
      else {
        const id = plan.at(place)?.shown.id;
        if (id !== undefined) open(id);
      }
    },
    [plan, selecting, reached, open],
  );
  const onDragStart = useCallback(
    (event: DragEvent) => {
      const place = placeAt(event.target);
      const shown = place === null ? undefined : plan.at(place)?.shown;
      if (!shown) return;
      const ids = selecting.selected.has(shown.id) ? [...selecting.selected] : [shown.id];
      const label =
        ids.length === 1 ? (shown.row.name ?? t('app:untitled')) : t('transcript:dragged', { count: ids.length });
      dragBadges(event.dataTransfer, ids, label, event.target as Element);
    },
    [plan, selecting, t],
  );
  return { onClick, onDragStart };
}
