import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RecordView } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

/** Moves a badge to the trash, goes back to the transcript, and offers to undo it; nothing asks first. */
export function useTrash(record: RecordView) {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const navigate = useNavigate();
  const name = record.summary.name ?? t('badge:unnamed');

  async function restore(): Promise<void> {
    const restored = await bridge.records.restore([record.id]);
    toast.show({
      message: restored.ok ? t('badge:restored', { name }) : t('badge:trashFailed', { reason: words(restored.error) }),
    });
  }

  async function trash(): Promise<void> {
    const trashed = await bridge.records.trash([record.id]);
    if (!trashed.ok) {
      toast.show({ message: t('badge:trashFailed', { reason: words(trashed.error) }) });
      return;
    }
    toast.show({
      message: t('badge:trashed', { name }),
      action: { label: t('badge:undo'), onPress: () => void restore() },
    });
    void navigate('/');
  }

  return { trash, restore };
}
