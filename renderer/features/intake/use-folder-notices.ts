import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine, ImportProgress } from '../../../shared/wallet';
import { useToast } from '../../ui/toasts';
import { folderTook, lastOpened } from './imports-slice';
import { useImportDispatch } from './use-imports';

/** Says in one sentence what a watched folder brought, once all of it is in; the results can be opened from there. */
export function useFolderNotices(): (progress: ImportProgress, folder: string) => void {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const { show } = useToast();
  const gathered = useRef(new Map<string, readonly ImportLine[]>());
  return useCallback(
    (progress, folder) => {
      const lines = [...(gathered.current.get(progress.job) ?? []), ...progress.lines];
      gathered.current.set(progress.job, lines);
      if (progress.state === 'running') return;
      gathered.current.delete(progress.job);
      if (lines.length === 0) return;
      const { job, state, done, total } = progress;
      dispatch(folderTook({ id: job, kind: 'import', state, done, total, startedAt: Date.now(), lines }));
      const count = lines.filter(({ outcome }) => outcome.kind !== 'refused').length;
      const message =
        count > 0
          ? t('intake:folderBrought', { count, folder })
          : t('intake:folderAsks', { count: lines.length, folder });
      show({ message, action: { label: t('intake:folderShow'), onPress: () => dispatch(lastOpened()) } });
    },
    [dispatch, show, t],
  );
}
