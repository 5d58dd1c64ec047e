import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

/** Moves a badge to the trash from the list, and offers to undo it. */
export function useTrashFromList(): (id: string, name: string | null) => void {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  return useCallback(
    (id, name) => {
      void bridge.records.trash([id]).then((trashed) => {
        if (!trashed.ok) {
          toast.show({ message: t('transcript:trashFailed', { reason: words(trashed.error) }) });
          return;
        }
        toast.show({
          message: t('transcript:trashed', { name: name ?? t('app:untitled') }),
          action: { label: t('transcript:undo'), onPress: () => void bridge.records.restore([id]) },
        });
      });
    },
    [t, toast, words],
  );
}
