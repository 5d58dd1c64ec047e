import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../i18n/use-error-words';
import { useRows } from '../../read-model/use-records';
import { useAppDispatch } from '../../store/store';
import { useToast } from '../../ui/toasts';
import { checkRecords } from '../badge/check-records';
import { useSettings } from '../settings/use-settings';

/** Checks every badge outside the trash again; online only where the setting is `automatic`. */
export function useCheckAll(): () => Promise<void> {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const toast = useToast();
  const words = useErrorWords();
  const rows = useRows('transcript');
  const online = useSettings()?.privacy === 'automatic';
  return useCallback(async () => {
    if (!rows || rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const begun = await dispatch(checkRecords(ids, { online }));
    if (!begun.ok) toast.show({ message: t('transcript:checkFailed', { reason: words(begun.error) }) });
  }, [dispatch, rows, online, t, toast, words]);
}
