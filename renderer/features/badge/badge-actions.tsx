import { Download, RefreshCw, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../../shared/wallet';
import { Button } from '../../ui/button';
import { Changing } from '../keep/read-only';
import { RefreshAction } from './refresh-action';
import { useExportOriginal } from './use-export-original';
import { useTrash } from './use-trash';

interface BadgeActionsProps {
  readonly record: RecordView;
  readonly checking: boolean;
  readonly onCheck: () => void;
}

export function BadgeActions({ record, checking, onCheck }: BadgeActionsProps) {
  const { t } = useTranslation();
  const exportOriginal = useExportOriginal();
  const { trash, restore } = useTrash(record);
  return (
    <div className="badge-actions">
      <Changing>
        <Button variant="primary" icon={<RefreshCw />} onPress={onCheck} isDisabled={checking}>
          {checking ? t('badge:checking') : t('badge:checkAgain')}
        </Button>
        <RefreshAction record={record} />
      </Changing>
      <Button variant="secondary" icon={<Download />} onPress={() => void exportOriginal(record.id)}>
        {t('badge:exportOriginal')}
      </Button>
      <Changing>
        {record.trashedAt === null ? (
          <Button variant="secondary" icon={<Trash2 />} onPress={() => void trash()}>
            {t('badge:trash')}
          </Button>
        ) : (
          <Button variant="secondary" icon={<RotateCcw />} onPress={() => void restore()}>
            {t('badge:restore')}
          </Button>
        )}
      </Changing>
    </div>
  );
}
