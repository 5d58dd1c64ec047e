import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../../../shared/row';
import { RowPicture } from '../../ui/badge-picture';
import { Button } from '../../ui/button';
import { Plate } from '../../ui/plate';
import { useMoments } from '../badge/use-moments';
import { Changing } from '../keep/read-only';

interface TrashListProps {
  readonly rows: readonly Row[];
  readonly onRestore: (id: string, name: string) => void;
  readonly onErase: (id: string) => void;
}

const lineHeight = 65;

/** The trash, newest first; only the lines in sight are in the page. */
export function TrashList({ rows, onRestore, onErase }: TrashListProps) {
  const { t } = useTranslation();
  const moments = useMoments();
  const list = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler is in use that would memoise it
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: () => lineHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: 6,
  });
  return (
    <div className="trash-list" ref={list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        const name = row.name ?? t('app:untitled');
        return (
          <div
            className="trash-line"
            key={row.id}
            style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
          >
            <Plate size="row">
              <RowPicture row={row} size={36} />
            </Plate>
            <div className="trash-words">
              <Link to={`/badge/${row.id}`} dir="auto">
                {name}
              </Link>
              <span>{row.trashedAt !== null && t('trash:since', { date: moments.day(row.trashedAt) })}</span>
            </div>
            <Changing>
              <Button aria-label={t('trash:restoreNamed', { name })} onPress={() => onRestore(row.id, name)}>
                {t('trash:restore')}
              </Button>
              <Button variant="quiet" aria-label={t('trash:eraseNamed', { name })} onPress={() => onErase(row.id)}>
                {t('trash:erase')}
              </Button>
            </Changing>
          </div>
        );
      })}
    </div>
  );
}
