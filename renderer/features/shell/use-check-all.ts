import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../i18n/use-error-words';
import { useRows } from '../../read-model/use-records';
import { useAppDispatch } from '../../store/store';
import { useToast } from '../../ui/toasts';
import { checkRecords } from '../badge/check-records';
import { useSettings } from '../settings/use-settings';

/** Checks badges again, by their ids; online only where the setting is `automatic`. */
export function useCheckMany(): (ids: readonly string[]) => Promise<void> {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const toast = useToast();
  const words = useErrorWords();
  const online = useSettings()?.privacy === 'automatic';
  return useCallback(
    async (ids) => {
      if (ids.length === 0) return;
      const begun = await dispatch(checkRecords(ids, { online }));
      if (!begun.ok) toast.show({ message: t('transcript:checkFailed', { reason: words(begun.error) }) });
    },
    [dispatch, online, t, toast, words],
  );
}

/** Checks every badge outside the trash again, all editions of it. */
export function useCheckAll(): () => Promise<void> {
  const rows = useRows('transcript');
  const check = useCheckMany();
  return useCallback(() => check((rows ?? []).map(({ id }) => id)), [check, rows]);
}
