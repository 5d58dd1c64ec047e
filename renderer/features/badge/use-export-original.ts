import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

/** Saves the original where the person chooses and says where it went; a change of mind says nothing. */
export function useExportOriginal(): (id: string) => Promise<void> {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  return useCallback(
    async (id) => {
      const saved = await bridge.exports.original(id);
      if (!saved.ok) toast.show({ message: t('badge:exportFailed', { reason: words(saved.error) }) });
      else if (saved.value !== null) toast.show({ message: t('badge:exported', { path: saved.value.path }) });
    },
    [t, toast, words],
  );
}
