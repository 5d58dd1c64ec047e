import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../shared/wallet';
import type { LockedExport } from './result-filter';
import { ResultLine } from './result-line';

/** A line a credential; a thousand lines cost no more than those on screen. */
export function ResultList({
  lines,
  onOpened,
  onAgain,
  onRestore,
  onUnlock,
}: {
  readonly lines: readonly ImportLine[];
  readonly onOpened: () => void;
  readonly onAgain: (key: string) => void;
  readonly onRestore: (key: string) => void;
  readonly onUnlock: (locked: LockedExport) => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this component
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 52,
    overscan: 8,
  });
  if (lines.length === 0) return null;
  return (
    <div className="results" ref={box} tabIndex={0} role="region" aria-label={t('intake:results')}>
      <ul className="results-inner" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const line = lines[row.index];
          if (line === undefined) return null;
          return (
            <li
              className="result"
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              aria-setsize={lines.length}
              aria-posinset={row.index + 1}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <ResultLine line={line} onOpened={onOpened} onAgain={onAgain} onRestore={onRestore} onUnlock={onUnlock} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
