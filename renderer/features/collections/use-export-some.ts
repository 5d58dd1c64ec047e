import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../shared/contract';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

type ExportSome = (format: ExportFormat, ids: readonly string[], includePrivate: boolean) => Promise<void>;

/** Exports these badges, and says where the file lies or why there is none. */
export function useExportSome(): ExportSome {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  return useCallback(
    async (format, ids, includePrivate) => {
      const saved = await bridge.exports.transcript({
        format,
        ids: [...ids],
        ...(includePrivate && { includePrivate }),
      });
      if (!saved.ok) toast.show({ message: t('collections:exportFailed', { reason: words(saved.error) }) });
      else if (saved.value) toast.show({ message: t('collections:exported', { path: saved.value.path }) });
    },
    [t, toast, words],
  );
}
