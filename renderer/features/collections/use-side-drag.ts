import { type DragEvent, useState } from 'react';
import { bringsRecords, droppedRecords } from './dropped-records';
import { droppedOn } from './reorder';

interface Asked {
  /** Media type of what is moved here: a collection lands among collections alone. */
  readonly type: `application/x-lapel-${string}`;
  readonly id: string;
  readonly order: readonly string[];
  readonly onArrange: (order: readonly string[]) => void;
  /** Takes badges that are dropped on it; absent where none can be. */
  readonly onBadges?: (records: readonly string[]) => void;
}

/** Lets a line of the sidebar be moved by dragging, and badges be dropped on it where it takes them. */
export function useSideDrag({ type, id, order, onArrange, onBadges }: Asked) {
  const [over, setOver] = useState<'badges' | 'collection' | null>(null);
  const line = {
    'data-over': over ?? undefined,
    onDragOver: (event: DragEvent): void => {
      const badges = onBadges !== undefined && bringsRecords(event.dataTransfer);
      if (!badges && !event.dataTransfer.types.includes(type)) return;
      event.preventDefault();
      // The window lets nothing be dropped that did not come from outside.
      event.stopPropagation();
      event.dataTransfer.dropEffect = badges ? 'copy' : 'move';
      setOver(badges ? 'badges' : 'collection');
    },
    onDragLeave: (): void => setOver(null),
    onDrop: (event: DragEvent): void => {
      setOver(null);
      const moved = event.dataTransfer.getData(type);
      const records = onBadges ? droppedRecords(event.dataTransfer) : [];
      if (moved === '' && records.length === 0) return;
      event.preventDefault();
      if (moved === '') return onBadges?.(records);
      const arranged = droppedOn(order, moved, id);
      if (arranged !== order) onArrange(arranged);
    },
  };
  const link = {
    draggable: true,
    onDragStart: (event: DragEvent): void => {
      event.dataTransfer.clearData();
      event.dataTransfer.setData(type, id);
      event.dataTransfer.effectAllowed = 'move';
    },
  };
  return { line, link } as const;
}
