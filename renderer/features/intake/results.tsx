import { Copy, Download, RotateCw } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { FilterPills } from '../../ui/filter-pills';
import { useToast } from '../../ui/toasts';
import { useCopy } from '../../ui/use-copy';
import {
  countLines,
  filterLines,
  type LockedExport,
  type ResultFilter,
  resultFilters,
  triableIn,
} from './result-filter';
import { ResultList } from './result-list';
import { csvOf, plainOf, resultRows } from './result-table';
import { importAgain } from './start-import';
import { useImportDispatch } from './use-imports';

const RestoreDialog = lazy(async () => ({ default: (await import('../backup/restore-dialog')).RestoreDialog }));
const OpenLockedDialog = lazy(async () => ({ default: (await import('./open-locked-dialog')).OpenLockedDialog }));

interface ResultsProps {
  readonly lines: readonly ImportLine[];
  readonly isRunning: boolean;
  readonly onOpened: () => void;
}

/** What became of each file: narrowed down, tried again, copied or saved as a table. */
export function Results({ lines, isRunning, onOpened }: ResultsProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const dispatch = useImportDispatch();
  const { show } = useToast();
  const [copied, copy] = useCopy();
  const [wanted, setFilter] = useState<ResultFilter>('all');
  const counts = useMemo(() => countLines(lines), [lines]);
  // A filter whose last line was tried again and has gone shows everything.
  const filter = counts[wanted] > 0 ? wanted : 'all';
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter]);
  const triable = useMemo(() => triableIn(lines), [lines]);
  const [backup, setBackup] = useState<string | null>(null);
  const [locked, setLocked] = useState<LockedExport | null>(null);
  const restore = useCallback(
    (key: string) =>
      void bridge.backup.chooseRefused(key).then((chosen) => {
        if (!chosen.ok) show({ message: words(chosen.error) });
        else if (chosen.value) setBackup(chosen.value.name);
      }),
    [show, words],
  );
  const again = useCallback((key: string) => void dispatch(importAgain([key])), [dispatch]);

  async function save(): Promise<void> {
    const saved = await bridge.intake.saveTable(csvOf(resultRows(shown, t, words)));
    if (!saved.ok) show({ message: words(saved.error) });
    else if (saved.value) show({ message: t('intake:tableSaved', { path: saved.value.path }) });
  }

  if (lines.length === 0) return null;
  const items = resultFilters
    .filter((value) => value === 'all' || counts[value] > 0)
    .map((value) => ({ value, label: t(`intake:filter.${value}`), count: counts[value] }));
  return (
    <>
      {items.length > 2 && (
        <FilterPills label={t('intake:filterLabel')} items={items} value={filter} onChange={setFilter} />
      )}
      {lines.some(({ keysLeft }) => keysLeft) && <p className="result-keys">{t('intake:keysLeft')}</p>}
      <ResultList lines={shown} onOpened={onOpened} onAgain={again} onRestore={restore} onUnlock={setLocked} />
      {backup !== null && (
        <Suspense>
          <RestoreDialog from={{ name: backup }} onClose={() => setBackup(null)} />
        </Suspense>
      )}
      {locked !== null && (
        <Suspense>
          <OpenLockedDialog export={locked} onClose={() => setLocked(null)} />
        </Suspense>
      )}
      {!isRunning && (
        <div className="result-tools">
          {triable.length > 0 && (
            <Button
              variant="quiet"
              icon={<RotateCw aria-hidden="true" />}
              onPress={() => void dispatch(importAgain(triable))}
            >
              {t('intake:tryAllAgain', { count: triable.length })}
            </Button>
          )}
          <Button
            variant="quiet"
            icon={<Copy aria-hidden="true" />}
            onPress={() => copy(plainOf(resultRows(shown, t, words)))}
          >
            {copied ? t('intake:copied') : t('intake:copyTable')}
          </Button>
          <Button variant="quiet" icon={<Download aria-hidden="true" />} onPress={() => void save()}>
            {t('intake:saveTable')}
          </Button>
        </div>
      )}
    </>
  );
}
