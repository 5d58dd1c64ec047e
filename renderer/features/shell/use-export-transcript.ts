import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../shared/contract';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

/** Exports all badges outside the trash, and says where the file lies or why there is none. */
export function useExportTranscript(): (format: ExportFormat) => Promise<void> {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  return useCallback(
    async (format) => {
      const saved = await bridge.exports.transcript({ format, ids: null });
      if (!saved.ok) toast.show({ message: t('transcript:exportFailed', { reason: words(saved.error) }) });
      else if (saved.value) toast.show({ message: t('transcript:exported', { path: saved.value.path }) });
    },
    [t, toast, words],
  );
}
