import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../i18n/use-error-words';
import { useAppDispatch } from '../../store/store';
import { useToast } from '../../ui/toasts';
import { checkRecords } from '../badge/check-records';
import { useSettings } from '../settings/use-settings';
import { editionsOf } from './use-check-shown';
import type { Shown } from './shown';

/** Checks badges again with all their editions; over the network, unless the settings forbid that for good. */
export function useCheckOnline(): {
  readonly online: boolean;
  readonly check: (badges: readonly Shown[]) => Promise<void>;
} {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const toast = useToast();
  const words = useErrorWords();
  const online = useSettings()?.privacy !== 'never';
  const check = useCallback(
    async (badges: readonly Shown[]) => {
      const begun = await dispatch(checkRecords(badges.flatMap(editionsOf), { online }));
      if (!begun.ok) toast.show({ message: t('transcript:checkFailed', { reason: words(begun.error) }) });
    },
    [dispatch, online, t, toast, words],
  );
  return { online, check };
}
