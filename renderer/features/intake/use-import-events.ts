import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { announce } from '../../ui/live-region';
import { summaryWords, tallyOf } from './import-summary';
import { progressed } from './imports-slice';
import { useFolderNotices } from './use-folder-notices';
import { useImportDispatch, useImports } from './use-imports';

/** Carries the progress of every job into the store, and says the result of each aloud once. */
export function useImportEvents(): void {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const { jobs } = useImports();
  const folder = useFolderNotices();
  const said = useRef(new Set<string>());

  useEffect(
    () =>
      bridge.on.importProgress((progress) => {
        // What Lapel checks by itself is nobody's import, and opens no panel.
        if (!progress.quiet) dispatch(progressed({ progress, at: Date.now() }));
        else if (progress.folder !== undefined) folder(progress, progress.folder);
      }),
    [dispatch, folder],
  );

  useEffect(() => {
    for (const job of jobs) {
      if (job.state === 'running' || said.current.has(job.id)) continue;
      said.current.add(job.id);
      if (job.kind === 'check') announce(t('intake:checkedOne', { count: job.done }));
      else announce(job.state === 'cancelled' ? t('intake:summaryCancelled') : summaryWords(tallyOf(job.lines), t));
    }
  }, [jobs, t]);
}
