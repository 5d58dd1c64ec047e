import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useRows } from '../../read-model/use-records';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { useToast } from '../../ui/toasts';
import { useReadOnly } from '../keep/read-only';
import { TrashList } from './trash-list';
import './trash.css';

/** What was deleted and is still there. Route `/trash`. */
export function TrashPage() {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const readOnly = useReadOnly();
  const found = useRows('trash');
  const rows = useMemo(
    () => found && [...found].sort((a, b) => (b.trashedAt ?? '').localeCompare(a.trashedAt ?? '')),
    [found],
  );
  const [erasing, setErasing] = useState<readonly string[]>([]);

  async function restore(id: string, name: string): Promise<void> {
    const restored = await bridge.records.restore([id]);
    toast.show({
      message: restored.ok ? t('trash:restored', { name }) : t('trash:failed', { reason: words(restored.error) }),
    });
  }
  async function erase(): Promise<void> {
    const erased = await bridge.records.erase([...erasing]);
    toast.show({
      message: erased.ok
        ? t('trash:erased', { count: erasing.length })
        : t('trash:failed', { reason: words(erased.error) }),
    });
  }

  if (rows === undefined) return <Skeleton look="lines" label={t('trash:loading')} />;
  return (
    <div className="trash-page">
      <PageHeader
        title={t('trash:title')}
        {...(rows.length > 0 && { subtitle: t('trash:subtitle', { count: rows.length }) })}
      >
        {rows.length > 0 && !readOnly && (
          <Button variant="danger" onPress={() => setErasing(rows.map(({ id }) => id))}>
            {t('trash:eraseAll')}
          </Button>
        )}
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState
          picture={<Trash2 className="trash-picture" aria-hidden="true" />}
          title={t('trash:emptyTitle')}
          text={t('trash:emptyText')}
          action={
            <Link className="button button-secondary" to="/">
              {t('app:transcript')}
            </Link>
          }
        />
      ) : (
        <TrashList rows={rows} onRestore={(id, name) => void restore(id, name)} onErase={(id) => setErasing([id])} />
      )}
      <ConfirmDialog
        isOpen={erasing.length > 0}
        title={t('trash:confirmTitle', { count: erasing.length })}
        text={t('trash:confirmText', { count: erasing.length })}
        action={t('trash:erase')}
        onConfirm={() => void erase()}
        onClose={() => setErasing([])}
      />
    </div>
  );
}
